"use client";

import { Button, Icon } from "@hengji/ui";
import { clockText } from "../../../score-sheet/date-text.ts";
import { useEditor } from "../editor-context.tsx";
import { type DraftState, entriesOf, unsavedCount } from "../state/draft-state.ts";
import { undo } from "../state/commands.ts";

/** 保存中, 已保存 14:03, 未保存 n 项 or 无连接: always in sight, always in words. */
export function SaveState() {
  const { state, store } = useEditor();
  const asking = entriesOf(state.conflicts).length + entriesOf(state.refusals).length;
  return (
    <>
      {asking > 0 ? (
        <span className="inline-flex items-center gap-1.5 text-sm text-amber">
          <Icon name="warning" size={14} />
          {asking}处待选定
        </span>
      ) : null}
      <span className="inline-flex items-center gap-1.5 text-sm text-ink-2" data-save role="status">
        {saveWords(state, store.storedLocally)}
      </span>
      {state.undo.length > 0 ? (
        <Button aria-keyshortcuts="Control+Z" kind="tool" onClick={() => undo(store)}>
          撤销上一次改动
        </Button>
      ) : null}
    </>
  );
}

function saveWords(state: DraftState, storedLocally: boolean): string {
  const unsaved = unsavedCount(state);
  const kept = unsaved === 0 ? "" : `未保存 ${unsaved} 项${storedLocally ? "（本机已存）" : ""}`;
  if (state.session === "ended") return ["登录已失效", kept].filter(Boolean).join("，");
  if (state.link === "down") return ["无连接", kept].filter(Boolean).join("，");
  if (state.sending !== null && state.sending !== "command") return "保存中";
  if (unsaved > 0) return kept;
  return state.savedAt === null ? "" : `已保存 ${clockText(state.savedAt)}`;
}
