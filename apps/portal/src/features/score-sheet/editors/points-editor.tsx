"use client";

import { useId } from "react";
import { partsOf } from "../edit/field.ts";
import { useEditing } from "../editing-context.ts";
import { worthOf } from "../entry/form.ts";
import type { Draft } from "../state/row-edits.ts";
import { useEditorFocus } from "./editor-focus.ts";
import { EditorNote } from "./editor-note.tsx";
import styles from "./editors.module.css";
import { type EditorDone, useEditorKeys } from "./use-editor-keys.ts";

/** Points within their bounds, and the reason without which they do not count. */
export function PointsEditor({
  draft,
  label,
  overtakenBy,
  done,
}: {
  draft: Draft;
  label: string;
  overtakenBy: string | null;
  done: EditorDone;
}) {
  const { typed, problem } = draft;
  const { field, form } = typed;
  const editing = useEditing();
  const { part } = useEditorKeys(field, done);
  const noteId = useId();
  const first = useEditorFocus<HTMLInputElement>(!typed.touched);
  const { kind, key } = partsOf(field);
  if (!editing || form.kind !== "points" || (kind !== "judgement" && kind !== "override")) return null;
  const worth = worthOf(kind, key, editing.framework);
  return (
    <div className={styles.editor} data-editor={field} ref={part}>
      <div className={styles.line}>
        <input
          aria-describedby={noteId}
          aria-invalid={problem?.at === "awarded" || undefined}
          aria-label={`${label}，0至${worth}分`}
          autoComplete="off"
          className={styles.value}
          data-kind="number"
          inputMode="decimal"
          onChange={(event) => editing.type(field, { ...form, awarded: event.currentTarget.value })}
          ref={first}
          value={form.awarded}
        />
        <i>/ {worth}分</i>
      </div>
      <textarea
        aria-label={`${label}的理由`}
        className={styles.text}
        onChange={(event) => editing.type(field, { ...form, reason: event.currentTarget.value })}
        placeholder="理由（必填）"
        rows={2}
        value={form.reason}
      />
      <EditorNote id={noteId} overtakenBy={overtakenBy} problem={problem?.problem ?? null} />
    </div>
  );
}
