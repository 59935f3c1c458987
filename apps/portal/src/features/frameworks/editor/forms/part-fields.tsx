"use client";

import { AwardsField } from "./awards-field.tsx";
import { ConditionField } from "./condition-field.tsx";
import { type BlockField, type Field, isBlock, type LineField as Line, type Typed } from "./field.ts";
import { joined } from "./form-context.tsx";
import styles from "./forms.module.css";
import { GroupField } from "./group-field.tsx";
import type { PartFieldsProps } from "./inner-fields.tsx";
import { LevelsField } from "./levels-field.tsx";
import { LineField } from "./line-field.tsx";
import { ListField } from "./list-field.tsx";
import { QuantityField } from "./quantity-field.tsx";
import { RowsField } from "./rows-field.tsx";
import { TiersField } from "./tiers-field.tsx";
import { UnionField } from "./union-field.tsx";
import { withEntry } from "./with-entry.ts";

/** The fields of one part: what fits on a line together, blocks beneath, each in the order in which it is declared. */
export function PartFields({ fields, value, path, onChange }: PartFieldsProps) {
  const set = (name: string, entry: unknown) => onChange(withEntry(value, name, entry));
  return (
    <>
      {grouped(fields).map((group) =>
        Array.isArray(group) ? (
          <div className={styles.line} key={group[0]?.name}>
            {group.map((field) => (
              <LineField
                field={field}
                key={field.name}
                of={value}
                onChange={(entry) => set(field.name, entry)}
                path={joined(path, field.name)}
                value={value[field.name]}
              />
            ))}
          </div>
        ) : (
          <Block
            field={group as BlockField}
            key={(group as BlockField).name}
            of={value}
            onChange={(entry) => set((group as BlockField).name, entry)}
            path={joined(path, (group as BlockField).name)}
          />
        ),
      )}
    </>
  );
}

function grouped(fields: readonly Field[]): readonly (readonly Line[] | BlockField)[] {
  const groups: (Line[] | BlockField)[] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    if (isBlock(field)) groups.push(field);
    else if (Array.isArray(last)) last.push(field);
    else groups.push([field]);
  }
  return groups;
}

function Block({
  field,
  of,
  path,
  onChange,
}: {
  readonly field: BlockField;
  readonly of: Typed;
  readonly path: string;
  readonly onChange: (value: unknown) => void;
}) {
  const value = of[field.name];
  switch (field.is) {
    case "union": {
      const given = { field, onChange, path, value: value as Typed | undefined };
      if (field.union === "expression") return <QuantityField {...given} />;
      if (field.union === "condition") return <ConditionField {...given} />;
      return <UnionField {...given} />;
    }
    case "list":
      return (
        <ListField field={field} onChange={onChange} path={path} value={(value ?? []) as readonly Typed[]} />
      );
    case "group":
      return <GroupField field={field} onChange={onChange} path={path} value={value as Typed | undefined} />;
    case "tiers":
      return <TiersField field={field} onChange={onChange} path={path} value={value as readonly Typed[]} />;
    case "awards":
      return <AwardsField field={field} of={of} onChange={onChange} path={path} />;
    case "rows":
      return (
        <RowsField field={field} onChange={onChange} path={path} value={(value ?? []) as readonly string[]} />
      );
    case "levels":
      return <LevelsField field={field} of={of} onChange={onChange} path={path} />;
  }
}
