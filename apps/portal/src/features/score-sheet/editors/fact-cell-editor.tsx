"use client";

import { useId } from "react";
import { partsOf } from "../edit/field.ts";
import { useEditing } from "../editing-context.ts";
import { definitionOf } from "../entry/form.ts";
import type { Given } from "../model/given.ts";
import type { Draft } from "../state/row-edits.ts";
import { clauseNow, scoreOf } from "./consequence.ts";
import { EditorNote } from "./editor-note.tsx";
import styles from "./editors.module.css";
import { type EditorDone, useEditorKeys } from "./use-editor-keys.ts";
import { ValueInput } from "./value-input.tsx";

/** A fact in edit in its cell: the value, what stood, and beneath it the clause that now applies or what is wrong. */
export function FactCellEditor({
  draft,
  given,
  overtakenBy,
  done,
}: {
  draft: Draft;
  given: Given;
  overtakenBy: string | null;
  done: EditorDone;
}) {
  const { typed, problem, card, place } = draft;
  const { field, form } = typed;
  const editing = useEditing();
  const { part } = useEditorKeys(field, done);
  const noteId = useId();
  const definition = editing && definitionOf(partsOf(field).key, editing.framework);
  if (!editing || !definition || form.kind !== "fact") return null;
  const score = card && scoreOf(card, place.row);
  const withoutPlace = form.basis !== "inferred" && (given.state === "missing" || problem?.at === "place");
  return (
    <div className={styles.editor} data-editor={field} ref={part}>
      <div className={styles.line}>
        <ValueInput
          autoFocus
          definition={definition}
          describedBy={noteId}
          form={form}
          invalid={problem !== null}
          onChange={(next) => editing.type(field, next)}
          started={typed.touched}
        />
        <del aria-label={`原为${given.value}`}>{given.value}</del>
      </div>
      {withoutPlace ? (
        <input
          aria-label={`${given.label}的依据在哪里`}
          autoComplete="off"
          className={styles.wide}
          onChange={(event) => editing.type(field, { ...form, place: event.currentTarget.value })}
          placeholder="依据在哪里，例如决算报表第3页"
          value={form.place}
        />
      ) : null}
      <EditorNote id={noteId} overtakenBy={overtakenBy} problem={problem?.problem ?? null}>
        {score ? clauseNow(score, field) : null}
      </EditorNote>
    </div>
  );
}
