"use client";

import { Button } from "@hengji/ui";
import { type BlockField, textOf, type Typed } from "./field.ts";
import { joined, useForm, useIssue } from "./form-context.tsx";
import styles from "./forms.module.css";
import { NumberInput, Select } from "./line-field.tsx";
import { withEntry } from "./with-entry.ts";

type Side = "from" | "to";
const sideWords: Record<
  Side,
  { readonly none: string; readonly in: string; readonly out: string; readonly name: string }
> = {
  from: { none: "不限", in: "≥", out: "＞", name: "下限" },
  to: { none: "不限", in: "≤", out: "＜", name: "上限" },
};

/** Bands as a small table: from, to, points. A side without a bound is open. */
export function TiersField({
  field,
  value,
  path,
  onChange,
}: {
  readonly field: BlockField & { is: "tiers" };
  readonly value: readonly Typed[];
  readonly path: string;
  readonly onChange: (value: readonly Typed[]) => void;
}) {
  const set = (index: number, tier: Typed) => onChange(value.with(index, tier));
  return (
    <fieldset className={styles.list} data-path={path}>
      <legend>{field.label}</legend>
      <table className={styles.tiers}>
        <thead>
          <tr>
            <th scope="col">档</th>
            <th scope="col">{field.of}下限</th>
            <th scope="col">{field.of}上限</th>
            <th scope="col">得分</th>
            <th>
              <span className="sr-only">可以办理</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {value.map((tier, index) => (
            <tr data-path={joined(path, index)} key={index}>
              <th scope="row">{index + 1}</th>
              {(["from", "to"] as const).map((side) => (
                <td key={side}>
                  <Bound
                    name={`第${index + 1}档${sideWords[side].name}`}
                    onChange={(bound) => set(index, withEntry(tier, side, bound))}
                    path={joined(joined(path, index), side)}
                    side={side}
                    value={tier[side] as Typed | undefined}
                  />
                </td>
              ))}
              <td>
                <Points
                  name={`第${index + 1}档得分`}
                  onChange={(points) => set(index, { ...tier, points })}
                  path={joined(joined(path, index), "points")}
                  value={textOf(tier.points)}
                />
              </td>
              <td>
                <Button
                  aria-disabled={value.length <= 1}
                  aria-label={`删去第${index + 1}档`}
                  kind="tool"
                  onClick={() => onChange(value.toSpliced(index, 1))}
                >
                  删去
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <TierIssues path={path} />
      <Button className={styles.addItem} kind="tool" onClick={() => onChange([...value, nextTier(value)])}>
        ＋ 加一档
      </Button>
    </fieldset>
  );
}

/** The next band begins where the last one ends. */
function nextTier(tiers: readonly Typed[]): Typed {
  const from = tiers.at(-1)?.from as Typed | undefined;
  return from === undefined
    ? { points: "" }
    : { to: { at: from.at, included: from.included !== true }, points: "" };
}

function TierIssues({ path }: { readonly path: string }) {
  const { issues } = useForm();
  const own = issues.filter(({ code, path: at }) => code === "tierEmpty" && at.startsWith(path));
  return own.map(({ path: at, message }) => (
    <p className={styles.issue} key={at}>
      {message}
    </p>
  ));
}

function Bound({
  value,
  side,
  path,
  name,
  onChange,
}: {
  readonly value: Typed | undefined;
  readonly side: Side;
  readonly path: string;
  readonly name: string;
  readonly onChange: (value: Typed | undefined) => void;
}) {
  const words = sideWords[side];
  const at = joined(path, "at");
  const issue = useIssue(at, value?.at);
  return (
    <span className={styles.bound}>
      <Select
        described={{ id: `${path}.side`, "aria-label": `${name}的关系`, "data-path": path }}
        onChange={(sign) =>
          onChange(sign === "none" ? undefined : { at: value?.at ?? "", included: sign === "in" })
        }
        value={value === undefined ? "none" : value.included === true ? "in" : "out"}
      >
        <option value="in">{words.in}</option>
        <option value="out">{words.out}</option>
        <option value="none">{words.none}</option>
      </Select>
      {value === undefined ? null : (
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
      )}
    </span>
  );
}

export function Points({
  value,
  path,
  name,
  onChange,
}: {
  readonly value: string;
  readonly path: string;
  readonly name: string;
  readonly onChange: (text: string) => void;
}) {
  const issue = useIssue(path, value);
  return (
    <span className={styles.bound}>
      <NumberInput
        described={{
          id: path,
          "aria-label": name,
          "data-path": path,
          ...(issue ? { "aria-invalid": true, title: issue } : {}),
        }}
        onChange={onChange}
        value={value}
      />
      <i>分</i>
    </span>
  );
}
