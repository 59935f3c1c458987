import { roleLabels } from "@hengji/contracts";
import type { IndicatorScore, Override } from "@hengji/scoring-core";
import { Icon } from "@hengji/ui";
import { isZero, lossText, negated, pointsText, sumOf } from "../model/decimal-text.ts";
import { PanelSection } from "./panel-section.tsx";
import styles from "./why-panel.module.css";

/** 认定: the rule's score is not wiped out; who decided otherwise and why stands beside it. */
export function OverrideSection({ score, override }: { score: IndicatorScore; override: Override }) {
  const change = sumOf([override.awarded, negated(score.computed)]);
  const raised = !change.startsWith("-") && !isZero(change);
  return (
    <PanelSection title="认定">
      <div className={styles.override}>
        <p className={styles.fromTo}>
          <span className="sr-only">规则得分</span>
          <s>{pointsText(score.computed)}</s>
          <Icon name="right" size={12} />
          <span className="sr-only">认定为</span>
          <b>{pointsText(override.awarded)}</b>
          <span>{raised ? `+${pointsText(change)}` : lossText(negated(change))}</span>
        </p>
        <p>{override.reason}</p>
        <p className={styles.remark}>{wordOf(override.by)}认定</p>
      </div>
    </PanelSection>
  );
}

const wordOf = (role: string): string => (roleLabels as Readonly<Record<string, string>>)[role] ?? role;
