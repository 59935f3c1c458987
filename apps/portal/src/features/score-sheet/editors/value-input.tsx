"use client";

import type { FactDefinition } from "@hengji/scoring-core";
import type { FactForm } from "../entry/fact-form.ts";
import styles from "./editors.module.css";
import { useEditorFocus } from "./editor-focus.ts";

/** The value of a fact by its type, as typed: a number with its unit, a day, yes or no, one of the choices. */
export function ValueInput({
  form,
  definition,
  onChange,
  describedBy,
  invalid,
  autoFocus,
  started,
}: {
  form: FactForm;
  definition: FactDefinition;
  onChange: (form: FactForm) => void;
  describedBy: string;
  invalid: boolean;
  autoFocus: boolean;
  /** The first key was typed already. */
  started: boolean;
}) {
  const { type, label, unit, choices = [] } = definition;
  const typed = (text: string) => onChange({ ...form, status: "observed", text });
  const given = {
    "aria-describedby": describedBy,
    "aria-invalid": invalid || undefined,
    "aria-label": unit ? `${label}，${unit}` : label,
    value: form.text,
  };
  if (type === "yesNo" || type === "choice") {
    const options =
      type === "choice"
        ? choices
        : [
            { code: "yes", label: "是" },
            { code: "no", label: "否" },
          ];
    return (
      <Choice
        autoFocus={autoFocus}
        given={given}
        onChange={typed}
        options={form.text === "" ? [{ code: "", label: "请选择" }, ...options] : options}
      />
    );
  }
  return (
    <>
      <Line
        autoFocus={autoFocus}
        given={given}
        kind={type === "date" ? "date" : "number"}
        onChange={typed}
        started={started}
      />
      {unit ? <i>{unit}</i> : null}
    </>
  );
}

type Given = Readonly<Record<string, string | boolean | undefined>> & { readonly value: string };

function Line({
  given,
  kind,
  onChange,
  autoFocus,
  started,
}: {
  given: Given;
  kind: "date" | "number";
  onChange: (text: string) => void;
  autoFocus: boolean;
  started: boolean;
}) {
  const ref = useEditorFocus<HTMLInputElement>(!started);
  return (
    <input
      {...given}
      autoComplete="off"
      className={styles.value}
      data-kind={kind}
      inputMode={kind === "number" ? "decimal" : "text"}
      onChange={(event) => onChange(event.currentTarget.value)}
      ref={autoFocus ? ref : undefined}
    />
  );
}

function Choice({
  given,
  options,
  onChange,
  autoFocus,
}: {
  given: Given;
  options: readonly { readonly code: string; readonly label: string }[];
  onChange: (text: string) => void;
  autoFocus: boolean;
}) {
  const ref = useEditorFocus<HTMLSelectElement>(false);
  return (
    <select
      {...given}
      className={styles.choice}
      onChange={(event) => onChange(event.currentTarget.value)}
      ref={autoFocus ? ref : undefined}
    >
      {options.map(({ code, label }) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
    </select>
  );
}
