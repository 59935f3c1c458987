import { memo } from "react";
import { leadingGiven } from "../model/leading-given.ts";
import type { RowFilter } from "../model/row-filter.ts";
import type { RowSpans } from "../model/row-spans.ts";
import type { SheetModel, SheetRow } from "../model/sheet-model.ts";
import { idleRow, isOpenRow, type RowEdit } from "../state/row-edits.ts";
import { RowMarks } from "./cells/cell-marks.tsx";
import { awaitedIn } from "../model/verdict.ts";
import { ClausesCell, GistCell } from "./cells/clauses-cell.tsx";
import { FactsCell } from "./cells/facts-cell.tsx";
import { LevelCell } from "./cells/level-cell.tsx";
import { PointsCell } from "./cells/points-cell.tsx";
import { RationaleCell } from "./cells/rationale-cell.tsx";
import { ScoreCell } from "./cells/score-cell.tsx";
import { type SheetColumn, sheetColumns } from "./columns.ts";
import styles from "./sheet-table.module.css";
import { stopProps } from "./use-roving-grid.ts";

export interface SheetRowProps extends RowSpans {
  readonly model: SheetModel;
  readonly row: SheetRow;
  /** Position among the rows shown. */
  readonly index: number;
  /** The last row of its level-2 group among the rows shown. */
  readonly closesGroup: boolean;
  /** Column of the grid's tab stop when it is in this row. */
  readonly focused: number | null;
  readonly criteria: "folded" | "open";
  readonly open: boolean;
  readonly show: RowFilter;
  readonly unfolded: boolean;
  /** What is going on in it; nothing when absent. */
  readonly edit?: RowEdit;
  readonly onOpen: (code: string) => void;
  readonly onFacts: (code: string) => void;
  readonly onUnfold: (code: string, open?: boolean) => void;
}

/** One row of the sheet; each cell is a component of its own, so that an editor can take its place. */
export const SheetTableRow = memo(function SheetTableRow(props: SheetRowProps) {
  const { model, row, level1, level2, level3, index, focused, criteria, edit = idleRow } = props;
  const columns = sheetColumns(criteria);
  const stop = (column: SheetColumn) => stopProps(index, columns.indexOf(column), focused);
  return (
    <tr
      className={styles.row}
      data-closes={props.closesGroup || undefined}
      data-code={row.code}
      data-open={props.open || undefined}
      data-outcome={row.outcome}
      data-waits={isOpenRow(row, edit) || undefined}
    >
      {level1 > 0 ? (
        <LevelCell
          awaited={awaitedIn(model, [row.path[0]]).length > 0}
          className={styles.level1}
          group={model.group([row.path[0]])}
          level={1}
          name={row.path[0]}
          span={level1}
        />
      ) : null}
      {level2 > 0 ? (
        <LevelCell
          awaited={awaitedIn(model, row.path).length > 0}
          className={styles.level2}
          group={model.group(row.path)}
          level={2}
          name={row.path[1]}
          span={level2}
        />
      ) : null}
      {level3 > 0 ? (
        <th className={styles.level3} data-opens="" rowSpan={level3} scope="row">
          <span className={styles.name}>{row.name}</span>
          {edit === idleRow ? null : <RowMarks edit={edit} onOpen={() => props.onOpen(row.code)} />}
        </th>
      ) : null}
      <PointsCell className={styles.number} row={row} stop={stop("points")} />
      {criteria === "open" ? (
        <>
          <ClausesCell className={styles.text} clauses={row.indicator.criteria} stop={stop("criteria")} />
          <ClausesCell className={styles.text} clauses={row.indicator.standard} stop={stop("standard")} />
        </>
      ) : (
        <GistCell className={styles.text} gist={row.indicator.gist} stop={stop("standard")} />
      )}
      <FactsCell
        edit={edit}
        lead={leadingGiven(row, props.show)}
        onFacts={props.onFacts}
        onUnfold={props.onUnfold}
        row={row}
        stop={stop("facts")}
        unfolded={props.unfolded}
      />
      <RationaleCell className={styles.text} edit={edit} row={row} stop={stop("rationale")} />
      <ScoreCell
        className={styles.score}
        edit={edit}
        onOpen={props.onOpen}
        open={props.open}
        row={row}
        stop={stop("score")}
      />
    </tr>
  );
});
