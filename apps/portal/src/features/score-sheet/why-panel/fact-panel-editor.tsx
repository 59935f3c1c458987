"use client";

import { basisLabels } from "@hengji/contracts";
import type { Basis, Observation } from "@hengji/scoring-core";
import { Button } from "@hengji/ui";
import { useId } from "react";
import { partsOf } from "../edit/field.ts";
import { EditorNote } from "../editors/editor-note.tsx";
import { clauseNow, scoreOf } from "../editors/consequence.ts";
import { useEditorKeys } from "../editors/use-editor-keys.ts";
import { ValueInput } from "../editors/value-input.tsx";
import { useEditing } from "../editing-context.ts";
import type { FactForm } from "../entry/fact-form.ts";
import { definitionOf } from "../entry/form.ts";
import type { Draft } from "../state/row-edits.ts";
import { CasesEditor } from "./cases-editor.tsx";
import styles from "./edit.module.css";

const statuses: readonly (readonly [Observation["status"], string])[] = [
  ["observed", "已取得"],
  ["missing", "缺失"],
  ["notApplicable", "不适用"],
  ["notYetDue", "未到期"],
];

/** Everything about one fact: whether there is a value, the value, and what it rests on. */
export function FactPanelEditor({
  draft,
  overtakenBy,
  onDone,
}: {
  draft: Draft;
  overtakenBy: string | null;
  onDone: () => void;
}) {
  const { typed, problem, card, place } = draft;
  const { field, form } = typed;
  const editing = useEditing();
  const { part, accept } = useEditorKeys(field, { accepted: onDone, back: onDone });
  const noteId = useId();
  const definition = editing && definitionOf(partsOf(field).key, editing.framework);
  if (!editing || !definition || form.kind !== "fact") return null;
  const type = (change: Partial<FactForm>) => editing.type(field, { ...form, ...change });
  const score = card && scoreOf(card, place.row);
  return (
    <div
      aria-label={`修改${definition.label}`}
      className={styles.form}
      data-editor={field}
      ref={part}
      role="group"
    >
      <div aria-label="有没有这个数" className={styles.radios} role="radiogroup">
        {statuses.map(([status, label]) => (
          <label key={status}>
            <input
              checked={form.status === status}
              name={`${noteId}status`}
              onChange={() => type({ status })}
              type="radio"
            />
            {label}
          </label>
        ))}
      </div>
      {form.status === "observed" ? (
        <>
          {definition.type === "cases" ? (
            <CasesEditor
              cases={form.cases}
              means={definition.caseMeans ?? ""}
              onChange={(cases) => type({ cases })}
              unit={definition.unit}
            />
          ) : (
            <div className={styles.valueLine}>
              <ValueInput
                autoFocus
                definition={definition}
                describedBy={noteId}
                form={form}
                invalid={problem?.at === "text"}
                onChange={(next) => editing.type(field, next)}
                started={false}
              />
            </div>
          )}
          <BasisFields form={form} onChange={type} />
        </>
      ) : (
        <Text label="原因" onChange={(reason) => type({ reason })} value={form.reason} />
      )}
      <EditorNote id={noteId} overtakenBy={overtakenBy} problem={problem?.problem ?? null}>
        {score ? clauseNow(score, field) : null}
      </EditorNote>
      <div className={styles.buttons}>
        <Button kind="primary" onClick={accept} size="small">
          接受
        </Button>
        <Button
          onClick={() => {
            editing.restore(field);
            onDone();
          }}
          size="small"
        >
          还原
        </Button>
      </div>
    </div>
  );
}

function BasisFields({ form, onChange }: { form: FactForm; onChange: (change: Partial<FactForm>) => void }) {
  return (
    <>
      <label className={styles.field}>
        <span>依据</span>
        <select
          onChange={(event) => onChange({ basis: event.currentTarget.value as Basis["kind"] })}
          value={form.basis}
        >
          {Object.entries(basisLabels).map(([kind, label]) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {form.basis === "inferred" ? (
        <>
          <Text label="由什么推定" onChange={(from) => onChange({ from })} value={form.from} />
          <Text label="怎样推定" onChange={(how) => onChange({ how })} value={form.how} />
        </>
      ) : (
        <Text
          label={form.basis === "stated" ? "在哪里" : "哪里说明没有扣分"}
          onChange={(place) => onChange({ place })}
          value={form.place}
        />
      )}
    </>
  );
}

function Text({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <textarea onChange={(event) => onChange(event.currentTarget.value)} rows={1} value={value} />
    </label>
  );
}
