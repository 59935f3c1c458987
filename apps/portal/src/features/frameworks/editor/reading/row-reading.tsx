"use client";

import { TrialBench } from "../trial/trial-bench.tsx";
import { useEditor } from "../editor-context.tsx";
import { rowName, type WorkingRow } from "../model/working.ts";
import { RowText } from "../../row-text/row-text.tsx";

/** A row for those who read or review it: its text beside what its rule says, and a trial of it. */
export function RowReading({ row }: { readonly row: WorkingRow }) {
  const { working } = useEditor();
  return (
    <article aria-label={rowName(row.body, working.rows)}>
      <RowText facts={working.declared} name={rowName(row.body, working.rows)} row={row.body} />
      <TrialBench row={row} />
    </article>
  );
}
