"use client";

import { Button } from "@hengji/ui";
import { useId, useState } from "react";
import type { BlockField, Typed, UnionName } from "./field.ts";
import { useForm } from "./form-context.tsx";
import styles from "./forms.module.css";
import { InnerFields } from "./inner-fields.tsx";
import { Select } from "./line-field.tsx";
import { asKind, blankOf, unions, variantOf } from "./unions.ts";

interface Given {
  readonly value: Typed | undefined;
  readonly path: string;
  readonly onChange: (value: unknown) => void;
}

/** A part of one of several kinds: which kind, what the kind is for, and the fields that it needs. */
export function UnionField({
  field,
  value,
  path,
  onChange,
}: Given & { readonly field: BlockField & { is: "union" } }) {
  const { fresh } = useForm();
  const add = () => onChange(blankOf(field.union, unions[field.union].first, fresh));
  if (value === undefined)
    return (
      <p className={styles.add}>
        <Button kind="tool" onClick={add}>
          ＋ {field.add}
        </Button>
      </p>
    );
  return (
    <div className={styles.part} data-path={path}>
      <UnionBody
        label={field.label}
        onChange={onChange}
        onRemove={field.add ? () => onChange(undefined) : null}
        path={path}
        union={field.union}
        value={value}
      />
    </div>
  );
}

export function UnionBody({
  union,
  value,
  path,
  onChange,
  label,
  onRemove,
}: {
  readonly union: UnionName;
  readonly value: Typed;
  readonly path: string;
  readonly onChange: (value: Typed) => void;
  readonly label: string;
  readonly onRemove: (() => void) | null;
}) {
  const { fresh } = useForm();
  const id = useId();
  const { tag, groups, more } = unions[union];
  const variant = variantOf(union, value);
  return (
    <>
      <div className={styles.kind}>
        <label htmlFor={id}>{label}</label>
        <Select
          described={{ id, "data-path": `${path}.${tag}` }}
          onChange={(kind) => onChange(asKind(union, value, kind, fresh))}
          value={String(value[tag])}
        >
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.variants.map(({ value: kind, name }) => (
                <option key={kind} value={kind}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
        <span className={styles.about}>{variant.about}</span>
        {onRemove ? (
          <Button aria-label={`删去${label}`} className="ml-auto" kind="tool" onClick={onRemove}>
            删去
          </Button>
        ) : null}
      </div>
      <InnerFields fields={variant.fields} onChange={onChange} path={path} value={value} />
      {more.length > 0 ? <More onChange={onChange} path={path} union={union} value={value} /> : null}
    </>
  );
}

/** What every kind may say beside its own: there once it says something, or on demand. */
function More({
  union,
  value,
  path,
  onChange,
}: {
  readonly union: UnionName;
  readonly value: Typed;
  readonly path: string;
  readonly onChange: (value: Typed) => void;
}) {
  const { more } = unions[union];
  const own = new Set(variantOf(union, value).fields.map(({ name }) => name));
  const fields = more.filter(({ name }) => !own.has(name));
  const said = fields.filter(({ name }) => value[name] !== undefined);
  const [open, setOpen] = useState(said.length > 0);
  if (!open)
    return (
      <p className={styles.add}>
        <Button kind="tool" onClick={() => setOpen(true)}>
          ＋ 条款号、名称、缺核定数时的办法…
        </Button>
      </p>
    );
  return (
    <div className={styles.more}>
      <InnerFields fields={fields} onChange={onChange} path={path} value={value} />
    </div>
  );
}
