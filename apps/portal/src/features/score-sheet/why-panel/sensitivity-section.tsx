import type { Sensitivity } from "@hengji/scoring-core";
import { Icon } from "@hengji/ui";
import { sensitivityText } from "../model/sensitivity-text.ts";
import { PanelSection } from "./panel-section.tsx";
import styles from "./why-panel.module.css";

/** 敏感: what another reading of one step would change. */
export function SensitivitySection({ readings }: { readings: readonly Sensitivity[] }) {
  return (
    <PanelSection title="敏感">
      {readings.map((one) => (
        <p
          className={one.changesGrade ? styles.flag : styles.plain}
          key={`${one.clause}${one.label}${one.choice}${one.alternative}`}
        >
          {one.changesGrade ? <Icon name="warning" size={13} /> : null}
          <span>
            {one.clause}
            {sensitivityText(one)}
          </span>
        </p>
      ))}
    </PanelSection>
  );
}
