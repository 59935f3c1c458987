import { pointsText } from "../model/decimal-text.ts";
import type { SheetModel } from "../model/sheet-model.ts";
import { totalStepsText } from "../model/total-steps-text.ts";
import { unfinishedText, verdictOf } from "../model/verdict.ts";
import styles from "./sheet-table.module.css";

/** Totals under their columns, always in sight. */
export function SheetFoot({ model, shown, between }: { model: SheetModel; shown: number; between: number }) {
  const { card, rows } = model;
  const overridden = rows.filter(({ score }) => score.override).length;
  const verdict = verdictOf(model);
  const steps = totalStepsText(card);
  return (
    <tfoot>
      <tr>
        <th className={styles.total} colSpan={3} scope="row">
          合计
          {shown < rows.length ? (
            <small>
              （全部{rows.length}行，现列{shown}行）
            </small>
          ) : null}
        </th>
        <td className={styles.number}>{pointsText(card.points)}</td>
        <td colSpan={between}>
          {steps ? <small>{steps}</small> : null}
          {verdict.finished ? null : <small>{unfinishedText(model, verdict)}</small>}
          {overridden > 0 && verdict.finished ? (
            <small>
              按规则计{pointsText(card.computedTotal)}，认定{overridden}项后{pointsText(card.total)}
            </small>
          ) : null}
        </td>
        <td className={styles.score}>{pointsText(card.total)}</td>
      </tr>
    </tfoot>
  );
}
