"use client";

import { useMemo } from "react";
import { ConflictBox } from "../conflict/conflict-box.tsx";
import { RefusedBox } from "../conflict/refused-box.tsx";
import { useEditor } from "../editor-context.tsx";
import { Form } from "../forms/form.tsx";
import type { FormSurroundings } from "../forms/form-context.tsx";
import type { Typed } from "../forms/field.ts";
import { PartFields } from "../forms/part-fields.tsx";
import { headOfForm, headForm } from "./head-form.ts";
import { gradeFields, headFields, roundingFields, totalFields } from "./settings-fields.ts";
import styles from "./settings.module.css";
import { YearField } from "./year-field.tsx";

/** 体系设置: everything of the table but its rows and facts. */
export function SettingsPanel() {
  const { working, store, state, askFact, wantPrior, editable } = useEditor();
  const { body, issues } = working.head;
  const form = useMemo<FormSurroundings>(
    () => ({
      facts: working.declared,
      issues,
      fresh: { judgement: () => "" },
      askFact,
      wantPrior,
      done: () => store.flush(),
      rows: [],
    }),
    [working.declared, issues, askFact, wantPrior, store],
  );
  const value = headForm(body);
  const set = (next: Typed) => store.type("head", headOfForm(next));
  const rounding = value.rounding as Typed;
  return (
    <Form of={form}>
      <section aria-label="体系设置" className={styles.panel}>
        <h2>体系设置</h2>
        {state.conflicts.head ? <ConflictBox conflict={state.conflicts.head} part="head" /> : null}
        {state.refusals.head ? <RefusedBox part="head" refusal={state.refusals.head} /> : null}
        <fieldset className={styles.fields} disabled={!editable}>
          <PartFields fields={headFields} onChange={set} path="" value={value} />
          <YearField onChange={(year) => set({ ...value, year })} year={body.year} />
          <PartFields
            fields={roundingFields}
            onChange={(next) => set({ ...value, rounding: next })}
            path="rounding"
            value={rounding}
          />
          <PartFields fields={[gradeFields]} onChange={set} path="" value={value} />
          <PartFields fields={totalFields} onChange={set} path="" value={value} />
        </fieldset>
      </section>
    </Form>
  );
}
