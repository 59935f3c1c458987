import { compareDecimals, pointsText } from "../model/decimal-text.ts";
import type { SheetRow } from "../model/sheet-model.ts";
import { readingWords } from "../model/verdict.ts";
import { PanelSection } from "./panel-section.tsx";
import styles from "./why-panel.module.css";

/** 规则: its official text clause by clause, then what it leaves to be said: step readings and reach. */
export function RuleSection({ row }: { row: SheetRow }) {
  const { standard, rule, points } = row.indicator;
  const readings = [
    ...new Set(row.score.derivation.lines.flatMap(({ reading }) => (reading ? [reading] : []))),
  ];
  const unreachable = row.outcome !== "notApplicable" && compareDecimals(rule.points, points) < 0;
  const remarks = [
    ...readings.map((reading) => readingWords[reading]),
    ...(unreachable ? [`规则最高${pointsText(rule.points)}，小于分值${pointsText(points)}`] : []),
  ];
  return (
    <PanelSection title="规则">
      <ol className={styles.clauses}>
        {standard.map((clause, index) => (
          <li key={index}>{clause}</li>
        ))}
      </ol>
      {remarks.length > 0 ? <p className={styles.remark}>{remarks.join("，")}</p> : null}
    </PanelSection>
  );
}
