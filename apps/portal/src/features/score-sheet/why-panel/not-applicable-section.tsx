import type { NotApplicable } from "@hengji/scoring-core";
import { balanceOf } from "../model/balance.ts";
import { lossText, pointsText } from "../model/decimal-text.ts";
import type { SheetModel, SheetRow } from "../model/sheet-model.ts";
import { PanelSection } from "./panel-section.tsx";
import styles from "./why-panel.module.css";

/** 不适用: why, where the points went, and that the whole is still what it was. */
export function NotApplicableSection({
  moved,
  row,
  model,
}: {
  moved: NotApplicable;
  row: SheetRow;
  model: SheetModel;
}) {
  const { from, to, total } = balanceOf(moved, row.path, model.framework, model.card);
  const change = ({ before, after }: typeof from) => `${pointsText(before)} → ${pointsText(after)}`;
  return (
    <>
      <PanelSection title="不适用">
        <p>{moved.reason}</p>
      </PanelSection>
      <PanelSection title="去向">
        <Points
          caption="分值去向"
          lines={[
            ["本行原分值", pointsText(moved.originalPoints)],
            [`移至${moved.movedTo.join(" · ")}`, lossText(moved.originalPoints)],
          ]}
          result={["本行现分值", pointsText(row.score.points)]}
        />
      </PanelSection>
      <PanelSection title="平衡">
        <Points
          caption="移动前后的分值"
          lines={[
            [from.name, change(from)],
            [to.name, change(to)],
          ]}
          result={["全表", pointsText(total)]}
        />
      </PanelSection>
    </>
  );
}

type Pair = readonly [label: string, value: string];

function Points({ caption, lines, result }: { caption: string; lines: readonly Pair[]; result: Pair }) {
  const line = ([label, value]: Pair, role: string) => (
    <tr className={styles.line} data-role={role} key={label}>
      <th scope="row">{label}</th>
      <td className={styles.value}>{value}</td>
      <td className={styles.unit}>分</td>
    </tr>
  );
  return (
    <table className={styles.lines}>
      <caption className="sr-only">{caption}</caption>
      <tbody>{lines.map((pair) => line(pair, "points"))}</tbody>
      <tfoot>{line(result, "result")}</tfoot>
    </table>
  );
}
