"use client";

import { useEffect, useId, useRef } from "react";
import { useEditing } from "../editing-context.ts";
import type { Draft } from "../state/row-edits.ts";
import { useEditorFocus } from "./editor-focus.ts";
import { EditorNote } from "./editor-note.tsx";
import styles from "./editors.module.css";
import { type EditorDone, useEditorKeys } from "./use-editor-keys.ts";

/** How long a pause in typing is, before what stands there is saved. */
const PAUSE_MS = 1_000;

/** 评分说明 in its cell: saved at every pause and on leaving; Shift Enter begins a new line. */
export function RationaleEditor({
  draft,
  title,
  overtakenBy,
  done,
}: {
  draft: Draft;
  title: string;
  overtakenBy: string | null;
  done: EditorDone;
}) {
  const { typed, problem } = draft;
  const { field, form } = typed;
  const text = form.kind === "text" ? form.text : "";
  const editing = useEditing();
  const { part } = useEditorKeys(field, done);
  const ref = useEditorFocus<HTMLTextAreaElement>(false);
  const noteId = useId();
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const typeOn = (next: string) => {
    editing?.type(field, { kind: "text", text: next });
    clearTimeout(pause.current);
    pause.current = setTimeout(() => editing?.autosave(field), PAUSE_MS);
  };
  return (
    <div className={styles.editor} data-editor={field} ref={part}>
      <textarea
        aria-describedby={noteId}
        aria-label={`${title}的评分说明`}
        className={styles.bare}
        onChange={(event) => typeOn(event.currentTarget.value)}
        ref={ref}
        value={text}
      />
      <EditorNote id={noteId} overtakenBy={overtakenBy} problem={problem?.problem ?? null}>
        停顿即保存；<kbd>Shift Enter</kbd> 换行
      </EditorNote>
    </div>
  );
}
