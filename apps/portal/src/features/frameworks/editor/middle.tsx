"use client";

import { Button, EmptyState, Icon } from "@hengji/ui";
import { ChangesPanel } from "./changes/changes-panel.tsx";
import { CoursePanel } from "./course/course-panel.tsx";
import { useEditor } from "./editor-context.tsx";
import { FactsPanel } from "./facts/facts-panel.tsx";
import type { WorkingRow } from "./model/working.ts";
import { RowReading } from "./reading/row-reading.tsx";
import { RowEditor } from "./row/row-editor.tsx";
import { SettingsPanel } from "./settings/settings-panel.tsx";

/** What the address opens: a row, or a panel of the whole table. */
export function Middle({ row, onNew }: { readonly row: WorkingRow | null; readonly onNew: () => void }) {
  const { bar, editable } = useEditor();
  switch (bar.address.view) {
    case "facts":
      return <FactsPanel />;
    case "settings":
      return <SettingsPanel />;
    case "changes":
      return <ChangesPanel />;
    case "course":
      return <CoursePanel />;
    default:
      if (row === null) return <NoRows onNew={onNew} />;
      return editable ? <RowEditor key={row.part} row={row} /> : <RowReading row={row} />;
  }
}

function NoRows({ onNew }: { readonly onNew: () => void }) {
  const { editable } = useEditor();
  return (
    <EmptyState
      action={
        editable ? (
          <Button kind="primary" onClick={onNew}>
            <Icon name="plus" size={14} />
            新增第一个指标
          </Button>
        ) : undefined
      }
      title="这张表还没有指标"
    >
      <p>每行写明一级、二级、三级指标、分值和怎样计分；规则用到的核定数可以随手新增。</p>
      <p className="mt-1">右侧体检随写随查；下方可以填数试算，与将来计分用的是同一套规则。</p>
    </EmptyState>
  );
}
