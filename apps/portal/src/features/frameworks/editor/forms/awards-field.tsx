"use client";

import { type BlockField, textOf, type Typed } from "./field.ts";
import { joined, useForm } from "./form-context.tsx";
import styles from "./forms.module.css";
import { Points } from "./tiers-field.tsx";

/** What each choice of the chosen fact earns. */
export function AwardsField({
  field,
  of,
  path,
  onChange,
}: {
  readonly field: BlockField & { is: "awards" };
  readonly of: Typed;
  readonly path: string;
  readonly onChange: (value: Typed) => void;
}) {
  const { facts } = useForm();
  const choices = facts.find(({ key }) => key === of[field.key])?.choices ?? [];
  const awards = (of[field.name] ?? {}) as Typed;
  if (choices.length === 0) return null;
  return (
    <fieldset className={styles.list} data-path={path}>
      <legend>{field.label}</legend>
      <table className={styles.tiers}>
        <tbody>
          {choices.map(({ code, label }) => (
            <tr key={code}>
              <th scope="row">{label}</th>
              <td>
                <Points
                  name={`${label}得分`}
                  onChange={(points) =>
                    onChange(
                      Object.fromEntries(
                        choices.map((one) => [
                          one.code,
                          one.code === code ? points : (awards[one.code] ?? ""),
                        ]),
                      ),
                    )
                  }
                  path={joined(path, code)}
                  value={textOf(awards[code])}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}
