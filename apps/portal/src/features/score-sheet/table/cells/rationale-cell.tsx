import { pointsText } from "../../model/decimal-text.ts";
import type { SheetRow } from "../../model/sheet-model.ts";
import type { StopProps } from "../use-roving-grid.ts";
import styles from "./cells.module.css";

/** 评分说明; where a person decided otherwise than the rule, that and its reason come first. */
export function RationaleCell({
  row,
  stop,
  className,
}: {
  row: SheetRow;
  stop: StopProps;
  className: string | undefined;
}) {
  const { override, computed } = row.score;
  return (
    <td className={className} {...stop}>
      {override ? (
        <>
          <span className={styles.override}>
            <svg aria-hidden="true" height={9} viewBox="0 0 10 10" width={9}>
              <path d="M5 .6 9.4 5 5 9.4.6 5z" fill="currentColor" />
            </svg>
            认定 {pointsText(computed)} → {pointsText(override.awarded)}
          </span>
          <span className={styles.reason}>{override.reason}</span>
        </>
      ) : null}
      <span className={styles.note}>{row.rationale}</span>
    </td>
  );
}
