import { pointsText } from "../../model/decimal-text.ts";
import type { SheetRow } from "../../model/sheet-model.ts";
import type { StopProps } from "../use-roving-grid.ts";

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
    </td>
  );
}
