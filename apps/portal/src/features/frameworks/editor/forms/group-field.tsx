"use client";

import { Button } from "@hengji/ui";
import type { BlockField, Typed } from "./field.ts";
import { useForm } from "./form-context.tsx";
import styles from "./forms.module.css";
import { InnerFields } from "./inner-fields.tsx";
import { blankFields } from "./unions.ts";

/** A part that may be left out: a word adds it, another takes it away. */
export function GroupField({
  field,
  value,
  path,
  onChange,
}: {
  readonly field: BlockField & { is: "group" };
  readonly value: Typed | undefined;
  readonly path: string;
  readonly onChange: (value: unknown) => void;
}) {
  const { fresh } = useForm();
  if (value === undefined)
    return (
      <p className={styles.add}>
        <Button kind="tool" onClick={() => onChange(blankFields(field.fields, fresh))}>
          ＋ {field.add}
        </Button>
      </p>
    );
  return (
    <fieldset className={styles.group} data-path={path}>
      <legend>{field.label}</legend>
      <InnerFields fields={field.fields} onChange={onChange} path={path} value={value} />
      <Button aria-label={`删去${field.label}`} kind="tool" onClick={() => onChange(undefined)}>
        删去
      </Button>
    </fieldset>
  );
}
