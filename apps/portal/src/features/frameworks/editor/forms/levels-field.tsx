"use client";

import { type BlockField, textOf, type Typed } from "./field.ts";
import { joined, useForm, useIssue } from "./form-context.tsx";
import styles from "./forms.module.css";
import { NumberInput, Select } from "./line-field.tsx";

/** The range in % of the points within which a person may give for each level. */
export function LevelsField({
  field,
  of,
  path,
  onChange,
}: {
  readonly field: BlockField & { is: "levels" };
  readonly of: Typed;
  readonly path: string;
  readonly onChange: (value: readonly Typed[]) => void;
}) {
  const { facts } = useForm();
  const choices = facts.find(({ key }) => key === of[field.key])?.choices ?? [];
  const known = (of[field.name] ?? []) as readonly Typed[];
  if (choices.length === 0) return null;
  const levels = choices.map(({ code }) => known.find(({ choice }) => choice === code) ?? blankLevel(code));
  return (
    <fieldset className={styles.list} data-path={path}>
      <legend>{field.label}</legend>
      <table className={styles.tiers}>
        <thead>
          <tr>
            <th scope="col">等级</th>
            <th scope="col">满分的下限%</th>
            <th scope="col">满分的上限%</th>
          </tr>
        </thead>
        <tbody>
          {choices.map(({ code, label }, index) => (
            <tr key={code}>
              <th scope="row">{label}</th>
              {(["from", "to"] as const).map((side) => (
                <td key={side}>
                  <Limit
                    name={`${label}${side === "from" ? "下限" : "上限"}`}
                    onChange={(bound) =>
                      onChange(levels.with(index, { ...(levels[index] ?? blankLevel(code)), [side]: bound }))
                    }
                    path={joined(joined(path, index), side)}
                    value={(levels[index]?.[side] ?? {}) as Typed}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}

const blankLevel = (choice: string): Typed => ({
  choice,
  from: { at: "", included: true },
  to: { at: "", included: true },
});

function Limit({
  value,
  path,
  name,
  onChange,
}: {
  readonly value: Typed;
  readonly path: string;
  readonly name: string;
  readonly onChange: (value: Typed) => void;
}) {
  const at = joined(path, "at");
  const issue = useIssue(at, value.at);
  return (
    <span className={styles.bound}>
      <NumberInput
        described={{
          id: at,
          "aria-label": name,
          "data-path": at,
          ...(issue ? { "aria-invalid": true, title: issue } : {}),
        }}
        onChange={(text) => onChange({ ...value, at: text })}
        value={textOf(value.at)}
      />
      <Select
        described={{ id: `${path}.included`, "aria-label": `${name}上`, "data-path": `${path}.included` }}
        onChange={(word) => onChange({ ...value, included: word === "in" })}
        value={value.included === true ? "in" : "out"}
      >
        <option value="in">含</option>
        <option value="out">不含</option>
      </Select>
    </span>
  );
}
