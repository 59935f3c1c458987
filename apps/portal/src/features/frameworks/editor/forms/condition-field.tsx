"use client";

import type { FactDefinition } from "@hengji/scoring-core";
import { useId } from "react";
import { type BlockField, type Field, textOf, type Typed } from "./field.ts";
import { useForm, useIssue } from "./form-context.tsx";
import styles from "./forms.module.css";
import { InnerFields } from "./inner-fields.tsx";
import { LineField, NEW, NewFactOption, Select } from "./line-field.tsx";
import { asKind, blankOf, unions, variantOf } from "./unions.ts";

/** A condition: the answers of yes/no facts and the choices straight from one list, the rest with its parts beneath. */
export function ConditionField({
  field,
  value,
  ...given
}: {
  readonly field: BlockField & { is: "union" };
  readonly value: Typed | undefined;
  readonly path: string;
  readonly onChange: (value: Typed) => void;
}) {
  const { fresh } = useForm();
  return (
    <div className={styles.slot} data-path={given.path}>
      <ConditionBody {...given} label={field.label} value={value ?? blankOf("condition", "yes", fresh)} />
    </div>
  );
}

const byFact: Readonly<Record<string, FactDefinition["type"]>> = {
  yes: "yesNo",
  is: "choice",
  onOrBefore: "date",
};

export function ConditionBody({
  value,
  path,
  onChange,
  label,
}: {
  readonly value: Typed;
  readonly path: string;
  readonly onChange: (value: Typed) => void;
  readonly label: string;
}) {
  const { facts, fresh, askFact } = useForm();
  const id = useId();
  const { op, key, negated } = readOf(value);
  const named = op in byFact;
  const at = named ? `${negated ? `${path}.of` : path}.key` : path;
  const issue = useIssue(at, named ? key : undefined);
  const chosen = named ? `${negated ? "no" : op}:${key}` : op;
  const choose = (code: string) => {
    const colon = code.indexOf(":");
    const kind = colon < 0 ? code : code.slice(0, colon);
    if (code === NEW) {
      return askFact(["yesNo", "choice", "date"], (made) => onChange(aboutFact(made)));
    }
    if (colon < 0) return onChange(asKind("condition", value, kind, fresh));
    const of = code.slice(colon + 1);
    if (kind === "no") return onChange({ op: "not", of: { op: "yes", key: of } });
    onChange({ ...asKind("condition", value, kind, fresh), key: of });
  };
  const fields = variantOf("condition", value).fields;
  const [beside, beneath] = named
    ? [negated ? [] : fields.filter(({ name }) => name !== "key"), []]
    : [[], fields];
  return (
    <>
      <div className={styles.kind}>
        <label htmlFor={id}>{label}</label>
        <Select
          described={{ id, "data-path": at, ...(issue ? { "aria-invalid": true } : {}) }}
          onChange={choose}
          value={chosen}
        >
          {named && !facts.some((fact) => fact.key === key && fact.type === byFact[op]) ? (
            <option value={chosen}>请选择条件</option>
          ) : null}
          <optgroup label="核定数">{facts.flatMap((fact) => optionsOf(fact))}</optgroup>
          <optgroup label="比较与组合">
            {unions.condition.groups
              .flatMap(({ variants }) => variants)
              .filter((variant) => !(variant.value in byFact))
              .map((variant) => (
                <option key={variant.value} value={variant.value}>
                  {variant.name}
                </option>
              ))}
          </optgroup>
          <NewFactOption />
        </Select>
        {beside.map((field) => (
          <Beside field={field} key={field.name} onChange={onChange} path={path} value={value} />
        ))}
        {issue ? <span className={issue === "待填" ? styles.todo : styles.issue}>{issue}</span> : null}
      </div>
      {beneath.length === 0 ? null : (
        <div className={styles.inner} data-compare={op === "compare" || undefined}>
          <InnerFields fields={beneath} onChange={onChange} path={path} value={value} />
        </div>
      )}
    </>
  );
}

function Beside({
  field,
  value,
  path,
  onChange,
}: {
  readonly field: Field;
  readonly value: Typed;
  readonly path: string;
  readonly onChange: (value: Typed) => void;
}) {
  if (field.is !== "choiceOf" && field.is !== "date") return null;
  return (
    <LineField
      field={field}
      of={value}
      onChange={(entry) => onChange({ ...value, [field.name]: entry })}
      path={`${path}.${field.name}`}
      value={value[field.name]}
    />
  );
}

interface Read {
  readonly op: string;
  readonly key: string;
  /** The answer 否 of a yes/no fact, which the data writes as a negation. */
  readonly negated: boolean;
}

function readOf(value: Typed): Read {
  const inner = value.of as Typed | undefined;
  const negated = value.op === "not" && inner?.op === "yes";
  const own = negated ? inner : value;
  return { op: textOf(own?.op), key: textOf(own?.key), negated };
}

function optionsOf({ key, label, type, yes = "是", no = "否" }: FactDefinition) {
  switch (type) {
    case "yesNo":
      return [
        <option key={`yes:${key}`} value={`yes:${key}`}>
          {label}：{yes}
        </option>,
        <option key={`no:${key}`} value={`no:${key}`}>
          {label}：{no}
        </option>,
      ];
    case "choice":
      return [
        <option key={key} value={`is:${key}`}>
          {label}为…
        </option>,
      ];
    case "date":
      return [
        <option key={key} value={`onOrBefore:${key}`}>
          {label}不晚于…
        </option>,
      ];
    default:
      return [];
  }
}

function aboutFact({ key, type }: FactDefinition): Typed {
  switch (type) {
    case "choice":
      return { op: "is", key, choice: "" };
    case "date":
      return { op: "onOrBefore", key, date: "" };
    default:
      return { op: "yes", key };
  }
}
