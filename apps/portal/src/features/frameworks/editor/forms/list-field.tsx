"use client";

import { Button } from "@hengji/ui";
import type { BlockField, Typed } from "./field.ts";
import { joined, useForm, useIssue } from "./form-context.tsx";
import styles from "./forms.module.css";
import { InnerFields } from "./inner-fields.tsx";
import { UnionBody } from "./union-field.tsx";
import { ConditionBody } from "./condition-field.tsx";
import { QuantityBody } from "./quantity-field.tsx";
import { blankItem } from "./unions.ts";

/** Several of the same, numbered, in order. */
export function ListField({
  field,
  value,
  path,
  onChange,
}: {
  readonly field: BlockField & { is: "list" };
  readonly value: readonly Typed[];
  readonly path: string;
  readonly onChange: (value: unknown) => void;
}) {
  const { fresh } = useForm();
  const issue = useIssue(path, value.length === 0 ? "" : value);
  const set = (items: readonly Typed[]) =>
    onChange(items.length === 0 && field.name === "settles" ? undefined : items);
  const move = (index: number, to: number) => {
    const item = value[index];
    if (item !== undefined) set(value.toSpliced(index, 1).toSpliced(to, 0, item));
  };
  return (
    <fieldset className={styles.list} data-path={path}>
      <legend>
        {field.label}
        {issue ? <span className={styles.todo}>{issue}</span> : null}
      </legend>
      <ol>
        {value.map((item, index) => (
          <li key={index}>
            <div className={styles.item} data-path={joined(path, index)}>
              <Item
                field={field}
                item={item}
                name={`${field.each}${index + 1}`}
                onChange={(changed) => set(value.with(index, changed))}
                path={joined(path, index)}
              />
              <span className={styles.tools}>
                <Button
                  aria-disabled={index === 0}
                  aria-label={`把${field.each}${index + 1}上移`}
                  kind="tool"
                  onClick={() => move(index, index - 1)}
                >
                  上移
                </Button>
                <Button
                  aria-disabled={value.length <= field.least}
                  aria-label={`删去${field.each}${index + 1}`}
                  kind="tool"
                  onClick={() => set(value.toSpliced(index, 1))}
                >
                  删去
                </Button>
              </span>
            </div>
          </li>
        ))}
      </ol>
      <Button className={styles.addItem} kind="tool" onClick={() => set([...value, blankItem(field, fresh)])}>
        ＋ {field.add}
      </Button>
    </fieldset>
  );
}

function Item({
  field,
  item,
  name,
  path,
  onChange,
}: {
  readonly field: BlockField & { is: "list" };
  readonly item: Typed;
  readonly name: string;
  readonly path: string;
  readonly onChange: (value: Typed) => void;
}) {
  if (!("union" in field.of))
    return <InnerFields fields={field.of.fields} onChange={onChange} path={path} value={item} />;
  const given = { label: name, onChange, path, value: item };
  switch (field.of.union) {
    case "expression":
      return <QuantityBody {...given} />;
    case "condition":
      return <ConditionBody {...given} />;
    default:
      return <UnionBody {...given} onRemove={null} union={field.of.union} />;
  }
}
