import type { Sensitivity } from "@hengji/scoring-core";
import { Icon } from "@hengji/ui";
import { pointsText } from "../model/decimal-text.ts";
import { readingWords } from "../model/verdict.ts";
import { PanelSection } from "./panel-section.tsx";
import styles from "./why-panel.module.css";

/** 敏感: what another reading of one step would change. */
export function SensitivitySection({ readings }: { readings: readonly Sensitivity[] }) {
  return (
    <PanelSection title="敏感">
      {readings.map((one) => (
        <p
          className={one.changesGrade ? styles.flag : styles.plain}
          key={`${one.clause}${one.label}${one.reading}`}
        >
          {one.changesGrade ? <Icon name="warning" size={13} /> : null}
          <span>
            {one.clause}若{readingWords[one.reading]}：本行得{pointsText(one.awarded)}，合计
            {pointsText(one.total)}，
            {one.changesGrade ? `等级变为${one.grade.label}。` : `等级仍为${one.grade.label}。`}
          </span>
        </p>
      ))}
    </PanelSection>
  );
}
