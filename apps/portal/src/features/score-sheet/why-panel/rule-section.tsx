import { describeRule, type FactDefinition } from "@hengji/scoring-core";
import { compareDecimals, pointsText } from "../model/decimal-text.ts";
import type { SheetRow } from "../model/sheet-model.ts";
import { PanelSection } from "./panel-section.tsx";
import { ruleNotes } from "./rule-notes.ts";
import styles from "./why-panel.module.css";

/** 规则: its official text clause by clause, then what the executable rule declares beyond it. */
export function RuleSection({ row, facts }: { row: SheetRow; facts: readonly FactDefinition[] }) {
  const { standard, rule, points } = row.indicator;
  const unreachable = row.outcome !== "notApplicable" && compareDecimals(rule.points, points) < 0;
  const remarks = [
    ...ruleNotes(describeRule(rule, facts)),
    ...(unreachable ? [`规则最高${pointsText(rule.points)}，小于分值${pointsText(points)}`] : []),
  ];
  return (
    <PanelSection title="规则">
      <ol className={styles.clauses}>
        {standard.map((clause) => (
          <li key={clause}>{clause}</li>
        ))}
      </ol>
      {remarks.map((remark) => (
        <p className={styles.remark} key={remark}>
          {remark}
        </p>
      ))}
    </PanelSection>
  );
}
