import { describeRule, type FactDefinition } from "@hengji/scoring-core";
import type { SheetRow } from "../model/sheet-model.ts";
import { PanelSection } from "./panel-section.tsx";
import { notedClauses } from "./rule-notes.ts";
import styles from "./why-panel.module.css";

/** 规则: its official text clause by clause, under each what the executable rule settles beyond it. */
export function RuleSection({ row, facts }: { row: SheetRow; facts: readonly FactDefinition[] }) {
  const { standard, rule } = row.indicator;
  return (
    <PanelSection title="规则">
      <ol className={styles.clauses}>
        {notedClauses(standard, describeRule(rule, facts)).map(({ text, notes }) => (
          <li key={text}>
            {text}
            {notes.map((note) => (
              <p className={styles.remark} key={note}>
                {note}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </PanelSection>
  );
}
