import { pointsText } from "../../model/decimal-text.ts";
import { reachable } from "../../model/reminders.ts";
import type { SheetRow } from "../../model/sheet-model.ts";
import type { StopProps } from "../use-roving-grid.ts";
import styles from "./cells.module.css";

/** 分值; a row that does not apply shows what it was worth before the points moved. */
export function PointsCell({
  row,
  stop,
  className,
}: {
  row: SheetRow;
  stop: StopProps;
  className: string | undefined;
}) {
  const moved = row.indicator.notApplicable;
  const best = reachable(row);
  return (
    <td className={className} {...stop}>
      {moved ? (
        <>
          <span className="sr-only">原分值</span>
          <s>{pointsText(moved.originalPoints)}</s>
        </>
      ) : (
        pointsText(row.score.points)
      )}
      {best === null ? null : (
        <small
          className={styles.best}
          title={`评分标准最高${pointsText(best)}分，低于本行分值${pointsText(row.score.points)}分`}
        >
          最高{pointsText(best)}
        </small>
      )}
    </td>
  );
}
