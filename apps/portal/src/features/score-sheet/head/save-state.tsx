"use client";

import { Button, Icon } from "@hengji/ui";
import { clockText } from "../date-text.ts";
import { type SheetState, unsavedCount, valuesOf } from "../state/sheet-state.ts";

/** 保存中, 已保存 14:03, 未保存 n 项 or 无连接: always in sight, always in words. */
export function SaveState({
  state,
  storedLocally,
  onUndo,
  onAsking,
}: {
  state: SheetState;
  storedLocally: boolean;
  onUndo: () => void;
  /** Leads to the first row with something to decide. */
  onAsking: () => void;
}) {
  const asking = valuesOf(state.conflicts).length + valuesOf(state.refusals).length;
  return (
    <>
      {asking > 0 ? (
        <Button kind="tool" onClick={onAsking}>
          <Icon className="text-amber" name="warning" size={14} />
          {asking}处待选定
        </Button>
      ) : null}
      <span className="inline-flex items-center gap-1.5 text-sm text-ink-2" data-save role="status">
        {words(state, unsavedCount(state) - asking, storedLocally)}
      </span>
      {state.undo.length > 0 ? (
        <Button aria-keyshortcuts="Control+Z" kind="tool" onClick={onUndo}>
          撤销上一次保存
        </Button>
      ) : null}
    </>
  );
}

function words(state: SheetState, unsaved: number, storedLocally: boolean) {
  const kept =
    unsaved === 0 ? "" : storedLocally ? `未保存 ${unsaved} 项（本机已存）` : `未保存 ${unsaved} 项`;
  if (state.link === "down" || state.session === "ended") {
    return (
      <>
        <Icon className="text-amber" name="warning" size={14} />
        {[state.session === "ended" ? "登录已失效" : "无连接", kept].filter(Boolean).join("，")}
      </>
    );
  }
  if (state.sending !== null) return "保存中";
  if (unsaved > 0) return kept;
  return state.savedAt === null ? null : `已保存 ${clockText(state.savedAt)}`;
}
