"use client";

import { type FactDefinition, type FactType } from "@hengji/scoring-core";
import { type ReactNode, useId } from "react";
import { plainNumber } from "../../../score-sheet/entry/number-entry.ts";
import { type LineField as Line, textOf, type Typed } from "./field.ts";
import { useForm, useIssue } from "./form-context.tsx";
import styles from "./forms.module.css";

interface Given {
  readonly value: unknown;
  readonly path: string;
  readonly onChange: (value: unknown) => void;
}

/** A field with its word before it and what is wrong beneath it. */
export function LineField({ field, of, ...given }: Given & { readonly field: Line; readonly of: Typed }) {
  const id = useId();
  const issue = useIssue(given.path, given.value);
  const described = issue === null ? {} : { "aria-describedby": `${id}issue`, "aria-invalid": true as const };
  return (
    <span className={styles.field} data-wide={("wide" in field && field.wide) || undefined}>
      <label htmlFor={id}>{field.label}</label>
      <Control described={{ id, "data-path": given.path, ...described }} field={field} of={of} {...given} />
      {field.is === "number" && field.unit ? <i>{field.unit}</i> : null}
      {issue === null ? null : (
        <span className={issue === "待填" ? styles.todo : styles.issue} id={`${id}issue`}>
          {issue}
        </span>
      )}
    </span>
  );
}

type Described = Readonly<Record<string, unknown>> & { readonly id: string };

function Control({
  field,
  value,
  onChange,
  of,
  described,
}: Omit<Given, "path"> & { readonly field: Line; readonly of: Typed; readonly described: Described }) {
  const { done, facts } = useForm();
  switch (field.is) {
    case "number":
      return (
        <NumberInput
          described={described}
          empty={field.optional ? field.empty : undefined}
          onChange={(text) => onChange(text === "" && field.optional ? undefined : text)}
          value={textOf(value)}
        />
      );
    case "text":
      return (
        <input
          {...described}
          autoComplete="off"
          className={styles.text}
          maxLength={200}
          onBlur={done}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.value === "" && field.optional ? undefined : currentTarget.value)
          }
          placeholder={field.optional ? field.empty : undefined}
          value={textOf(value)}
        />
      );
    case "date":
      return (
        <input
          {...described}
          className={styles.date}
          onBlur={done}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          type="date"
          value={textOf(value)}
        />
      );
    case "pick":
      return (
        <Select
          described={described}
          onChange={(chosen) => onChange(field.options.find(([one]) => String(one) === chosen)?.[0])}
          value={textOf(value)}
        >
          {field.none === undefined ? null : <option value="">{field.none}</option>}
          {field.options.map(([one, label]) => (
            <option key={String(one)} value={String(one)}>
              {label}
            </option>
          ))}
        </Select>
      );
    case "fact":
      return (
        <FactSelect
          described={described}
          onChange={onChange}
          prior={field.prior === true}
          types={field.types}
          value={textOf(value)}
        />
      );
    case "choiceOf": {
      const choices = facts.find(({ key }) => key === of[field.of])?.choices ?? [];
      return (
        <Select described={described} onChange={onChange} value={textOf(value)}>
          <Unchosen choices={choices.map(({ code }) => code)} value={value} />
          {choices.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </Select>
      );
    }
  }
}

const Unchosen = ({ choices, value }: { choices: readonly string[]; value: unknown }) =>
  choices.includes(textOf(value)) ? null : <option value={textOf(value)}>请选择</option>;

/** A number as one types it; full-width forms become the keyboard's when the field is left. */
export function NumberInput({
  value,
  onChange,
  described,
  empty,
}: {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly described: Described;
  readonly empty?: string | undefined;
}) {
  const { done } = useForm();
  return (
    <input
      {...described}
      autoComplete="off"
      className={styles.number}
      inputMode="decimal"
      maxLength={24}
      onBlur={() => {
        const plain = plainNumber(value, "");
        if (plain !== value) onChange(plain);
        done();
      }}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      placeholder={empty}
      value={value}
    />
  );
}

export function Select({
  value,
  onChange,
  described,
  children,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly described: Described;
  readonly children: ReactNode;
}) {
  const { done } = useForm();
  return (
    <select
      {...described}
      className={styles.select}
      onBlur={done}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      value={value}
    >
      {children}
    </select>
  );
}

export const NEW = "+new";
/** The last of a list: whoever goes through it by its arrows does not come by it. */
export const NewFactOption = () => (
  <optgroup label="没有合适的">
    <option value={NEW}>＋ 新增核定数…</option>
  </optgroup>
);

/** A declared fact of one of the types, or a new one. */
export function FactSelect({
  value,
  onChange,
  types,
  prior = false,
  described,
}: {
  readonly value: string;
  readonly onChange: (key: string) => void;
  readonly types: readonly FactType[];
  readonly prior?: boolean;
  readonly described: Described;
}) {
  const { facts, askFact } = useForm();
  const fitting = facts.filter((fact) => types.includes(fact.type) && (!prior || fact.priorYear === true));
  return (
    <Select
      described={described}
      onChange={(key) => (key === NEW ? askFact(types, (fact) => onChange(fact.key)) : onChange(key))}
      value={value}
    >
      <Unchosen choices={fitting.map(({ key }) => key)} value={value} />
      {fitting.map((fact) => (
        <option key={fact.key} value={fact.key}>
          {factName(fact)}
        </option>
      ))}
      <NewFactOption />
    </Select>
  );
}

export const factName = ({ label, unit }: FactDefinition): string => (unit ? `${label}（${unit}）` : label);
