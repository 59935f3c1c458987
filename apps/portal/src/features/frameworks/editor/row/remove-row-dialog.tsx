"use client";

import { Button } from "@hengji/ui";
import { ConfirmDialog } from "../../../confirm/confirm-dialog.tsx";
import { useEditor } from "../editor-context.tsx";
import { codeOf } from "../model/tree.ts";
import { rowName, type WorkingRow } from "../model/working.ts";
import { removeRow } from "../state/commands.ts";

/** Taking a row out is asked for once, and can be taken back. */
export function RemoveRowDialog({
  row,
  onClose,
}: {
  readonly row: WorkingRow;
  readonly onClose: () => void;
}) {
  const { store, working, bar } = useEditor();
  const remove = () => {
    removeRow(store, codeOf(row));
    const at = working.rows.findIndex(({ part }) => part === row.part);
    const next = working.rows[at + 1] ?? working.rows[at - 1];
    bar.go({ view: "row", row: next ? codeOf(next) : null });
    onClose();
  };
  return (
    <ConfirmDialog
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button kind="primary" onClick={remove}>
            删去
          </Button>
        </>
      }
      message={null}
      onClose={onClose}
      title={`删去“${rowName(row.body, working.rows)}”？`}
    >
      <p>分值、规则和原文一并删去。删去后可以撤销。</p>
    </ConfirmDialog>
  );
}
