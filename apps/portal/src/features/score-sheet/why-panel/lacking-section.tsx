import type { SheetRow } from "../model/sheet-model.ts";
import { PanelSection } from "./panel-section.tsx";
import styles from "./why-panel.module.css";

/** 待补: which values the row still needs before it can be scored. */
export function LackingSection({ row }: { row: SheetRow }) {
  const lacking = row.givens.filter(({ key }) => row.score.missing.includes(key));
  return (
    <PanelSection title="待补">
      <p>
        本行待定，还缺{lacking.length}项：{lacking.map(({ label }) => label).join("、")}。
      </p>
      <p className={styles.remark}>补齐以前不算失分，合计只是暂计。</p>
    </PanelSection>
  );
}
