"use client";

import type { BlockField } from "./field.ts";
import { useForm, useIssue } from "./form-context.tsx";
import styles from "./forms.module.css";

/** Some of the other rows, each by its name. */
export function RowsField({
  field,
  value,
  path,
  onChange,
}: {
  readonly field: BlockField & { is: "rows" };
  readonly value: readonly string[];
  readonly path: string;
  readonly onChange: (codes: readonly string[]) => void;
}) {
  const { rows, done } = useForm();
  const issue = useIssue(path, value.length === 0 ? "" : value);
  return (
    <fieldset className={styles.list} data-path={path}>
      <legend>
        {field.label}
        {issue ? <span className={styles.todo}>{issue}</span> : null}
      </legend>
      <div className={styles.checks}>
        {rows.map(({ code, name }) => (
          <label key={code}>
            <input
              checked={value.includes(code)}
              onBlur={done}
              onChange={({ currentTarget }) =>
                onChange(currentTarget.checked ? [...value, code] : value.filter((one) => one !== code))
              }
              type="checkbox"
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
