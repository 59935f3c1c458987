"use client";

import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { RowFilter } from "../model/row-filter.ts";
import { rowSpans } from "../model/row-spans.ts";
import type { SheetModel, SheetRow } from "../model/sheet-model.ts";
import { sheetColumns } from "./columns.ts";
import { rowOfEvent } from "./row-of-event.ts";
import { SheetFoot } from "./sheet-foot.tsx";
import { SheetHead } from "./sheet-head.tsx";
import { SheetTableRow } from "./sheet-row.tsx";
import styles from "./sheet-table.module.css";
import type { RowEdit } from "../state/row-edits.ts";
import { useEditing } from "../editing-context.ts";
import { keepEditorFocus, useCellClick, useCellKeys } from "./use-cell-keys.ts";
import { useRovingGrid } from "./use-roving-grid.ts";

export interface SheetTableProps {
  readonly model: SheetModel;
  /** Rows that pass the filter, in table order. */
  readonly rows: readonly SheetRow[];
  readonly caption: string;
  /** What is going on, by row. */
  readonly edits: ReadonlyMap<string, RowEdit>;
  readonly criteria: "folded" | "open";
  readonly foldHref: string;
  readonly openRow: string | null;
  readonly show: RowFilter;
  readonly onOpen: (code: string) => void;
  /** Opens the explanation at the row's values. */
  readonly onFacts: (code: string) => void;
}

/** The score sheet: a native table with merged level cells, following the ARIA grid pattern. */
export function SheetTable(props: SheetTableProps) {
  const { model, rows, edits, caption, criteria, foldHref, openRow, onOpen } = props;
  const columns = sheetColumns(criteria);
  const spans = useMemo(() => rowSpans(rows), [rows]);
  const opened = rows.findIndex(({ code }) => code === openRow);
  const { stop, table, onKeyDown, onFocus } = useRovingGrid(rows.length, columns.length, {
    row: Math.max(0, opened),
    column: columns.length - 1,
  });
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const unfold = useCallback((code: string, open?: boolean) => {
    setUnfolded((before) => {
      const after = new Set(before);
      if (open ?? !before.has(code)) after.add(code);
      else after.delete(code);
      return after;
    });
  }, []);
  const editing = useEditing();
  const cellKeys = useCellKeys(rows, columns, unfold);
  const editAt = useCellClick(rows, unfold);
  const openAt = (event: MouseEvent | KeyboardEvent) => {
    const code = event.defaultPrevented ? null : rowOfEvent(event.target);
    if (code !== null) onOpen(code);
  };
  const onClick = (event: MouseEvent) => {
    const selects = window.getSelection()?.isCollapsed === false;
    if (!selects && !editAt(event)) openAt(event);
  };
  const onKey = (event: KeyboardEvent) => {
    if (cellKeys(event)) {
      event.preventDefault();
      return;
    }
    onKeyDown(event);
    if (event.key === "Enter") openAt(event);
  };
  useRowInSight(table, openRow);

  return (
    <div className={styles.scroll}>
      <table
        aria-label={caption}
        aria-readonly={editing === null}
        className={styles.sheet}
        data-criteria={criteria}
        onClick={onClick}
        onFocus={onFocus}
        onKeyDown={onKey}
        onMouseDown={keepEditorFocus}
        ref={table}
        role="grid"
      >
        <colgroup>
          <col className={styles.k1} />
          <col className={styles.k2} />
          <col className={styles.k3} />
          <col className={styles.kPoints} />
          {criteria === "open" ? <col className={styles.kCriteria} /> : null}
          <col className={styles.kStandard} />
          <col className={styles.kFacts} />
          <col className={styles.kNote} />
          <col className={styles.kScore} />
        </colgroup>
        <SheetHead criteria={criteria} foldHref={foldHref} />
        <tbody>
          {spans.map(({ row, ...span }, index) => (
            <SheetTableRow
              closesGroup={(spans[index + 1]?.level2 ?? 1) > 0}
              criteria={criteria}
              edit={edits.get(row.code)}
              focused={stop.row === index ? stop.column : null}
              index={index}
              key={row.code}
              model={model}
              onFacts={props.onFacts}
              onOpen={onOpen}
              open={row.code === openRow}
              level1={span.level1}
              level2={span.level2}
              level3={span.level3}
              row={row}
              onUnfold={unfold}
              show={props.show}
              unfolded={unfolded.has(row.code)}
            />
          ))}
        </tbody>
        <SheetFoot between={columns.length - 2} model={model} shown={rows.length} />
      </table>
    </div>
  );
}

/** The open row stays in sight: in the middle when the page opens with it, else moved no further than needed. */
function useRowInSight(table: React.RefObject<HTMLTableElement | null>, code: string | null) {
  const first = useRef(true);
  useEffect(() => {
    const row = code === null ? null : table.current?.querySelector(`tr[data-code="${CSS.escape(code)}"]`);
    row?.querySelector("td:last-child")?.scrollIntoView({ block: first.current ? "center" : "nearest" });
    first.current = false;
  }, [code, table]);
}
