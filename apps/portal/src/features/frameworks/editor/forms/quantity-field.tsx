"use client";

import type { FactType } from "@hengji/scoring-core";
import { Button } from "@hengji/ui";
import { useId, useState } from "react";
import { type BlockField, textOf, type Typed } from "./field.ts";
import { useForm, useIssue } from "./form-context.tsx";
import { FormulaField } from "./formula-field.tsx";
import { isUnread } from "./typed-formula.ts";
import styles from "./forms.module.css";
import { InnerFields } from "./inner-fields.tsx";
import { factName, LineField, NEW, NewFactOption, Select } from "./line-field.tsx";
import { asKind, blankOf, unions, variantOf } from "./unions.ts";

const numeric: readonly FactType[] = ["amount", "count", "percent"];
const ofFact = ["fact", "prior", "caseCount"];

/** A quantity: a fact straight from one list, a written number beside it, or a calculation with its parts beneath. */
export function QuantityField({
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
      <QuantityBody {...given} label={field.label} value={value ?? blankOf("expression", "fact", fresh)} />
    </div>
  );
}

export function QuantityBody({
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
  const { facts, fresh, askFact, wantPrior } = useForm();
  const id = useId();
  const [asText, showText] = useState(() => isUnread(value));
  const op = textOf(value.op);
  const simple = ofFact.includes(op);
  const chosen = simple ? `${op}:${textOf(value.key)}` : op;
  const issue = useIssue(simple ? `${path}.key` : path, simple ? value.key : undefined);
  const choose = (code: string) => {
    const [kind, key] = split(code);
    if (code === NEW)
      return askFact([...numeric, "cases"], ({ key: made, type }) =>
        onChange({ op: type === "cases" ? "caseCount" : "fact", key: made }),
      );
    if (kind === "prior" && key !== undefined) wantPrior(key);
    onChange(key === undefined ? asKind("expression", value, kind, fresh) : { op: kind, key });
  };
  if (asText || isUnread(value))
    return (
      <div className={styles.kind}>
        <span className={styles.word}>{label}</span>
        <FormulaField onChange={onChange} onClose={() => showText(false)} path={path} value={value} />
      </div>
    );
  const fields = simple ? [] : variantOf("expression", value).fields;
  const constant = op === "constant";
  return (
    <>
      <div className={styles.kind}>
        <label htmlFor={id}>{label}</label>
        <Select
          described={{
            id,
            "data-path": simple ? `${path}.key` : path,
            ...(issue ? { "aria-invalid": true } : {}),
          }}
          onChange={choose}
          value={chosen}
        >
          {simple && !facts.some(({ key }) => key === value.key) ? (
            <option value={chosen}>请选择量</option>
          ) : null}
          <optgroup label="核定数">
            {facts
              .filter(({ type }) => numeric.includes(type))
              .map((fact) => (
                <option key={fact.key} value={`fact:${fact.key}`}>
                  {factName(fact)}
                </option>
              ))}
            {facts
              .filter(({ priorYear }) => priorYear)
              .map((fact) => (
                <option key={fact.key} value={`prior:${fact.key}`}>
                  上年{factName(fact)}
                </option>
              ))}
            {facts
              .filter(({ type }) => type === "cases")
              .map((fact) => (
                <option key={fact.key} value={`caseCount:${fact.key}`}>
                  {fact.label}的例数
                </option>
              ))}
          </optgroup>
          <optgroup label="上年数（选了就一并填报）">
            {facts
              .filter(({ type, priorYear }) => numeric.includes(type) && !priorYear)
              .map((fact) => (
                <option key={fact.key} value={`prior:${fact.key}`}>
                  上年{factName(fact)}
                </option>
              ))}
          </optgroup>
          {unions.expression.groups.map((group) => (
            <optgroup key={group.label} label={group.label === "核定数" ? "固定的数" : group.label}>
              {group.variants
                .filter((variant) => !ofFact.includes(variant.value))
                .map((variant) => (
                  <option key={variant.value} value={variant.value}>
                    {variant.name}
                  </option>
                ))}
            </optgroup>
          ))}
          <NewFactOption />
        </Select>
        {constant
          ? fields.map((field) =>
              field.is === "number" || field.is === "text" ? (
                <LineField
                  field={field}
                  key={field.name}
                  of={value}
                  onChange={(entry) => onChange({ ...value, [field.name]: entry })}
                  path={`${path}.${field.name}`}
                  value={value[field.name]}
                />
              ) : null,
            )
          : null}
        {issue ? <span className={issue === "待填" ? styles.todo : styles.issue}>{issue}</span> : null}
        <Button aria-label={`把${label}写成算式`} kind="tool" onClick={() => showText(true)}>
          写成算式
        </Button>
      </div>
      {simple || constant ? null : (
        <div className={styles.inner}>
          <InnerFields fields={fields} onChange={onChange} path={path} value={value} />
        </div>
      )}
    </>
  );
}

function split(code: string): readonly [string, string | undefined] {
  const at = code.indexOf(":");
  return at < 0 ? [code, undefined] : [code.slice(0, at), code.slice(at + 1)];
}
