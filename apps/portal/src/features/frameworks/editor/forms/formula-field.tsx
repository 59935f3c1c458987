"use client";

import { type Expression, type FactDefinition, parseFormula, writeFormula } from "@hengji/scoring-core";
import { Button } from "@hengji/ui";
import { useId, useState } from "react";
import type { Typed } from "./field.ts";
import { useForm } from "./form-context.tsx";
import styles from "./forms.module.css";

/** The same quantity as one line of text: typed in Chinese, read while it is typed, refused at the words that are wrong. */
export function FormulaField({
  value,
  onChange,
  onClose,
}: {
  readonly value: Typed;
  readonly onChange: (value: Typed) => void;
  readonly onClose: () => void;
}) {
  const { facts, done } = useForm();
  const id = useId();
  const [text, setText] = useState(() => written(value, facts));
  const reading = parseFormula(text, facts);
  const issues = "issues" in reading ? reading.issues : [];
  const type = (next: string) => {
    setText(next);
    const read = parseFormula(next, facts);
    if ("expression" in read) onChange(read.expression);
  };
  return (
    <div className={styles.formula}>
      <label className="sr-only" htmlFor={id}>
        算式
      </label>
      <textarea
        aria-describedby={`${id}issues`}
        aria-invalid={issues.length > 0 ? true : undefined}
        autoFocus
        id={id}
        onBlur={done}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        placeholder="例如：已整改问题数÷应整改问题数"
        rows={1}
        spellCheck={false}
        value={text}
      />
      <Button kind="tool" onClick={onClose}>
        按项填写
      </Button>
      <ul id={`${id}issues`}>
        {text.trim() === ""
          ? null
          : issues.map(({ start, found, message }) => (
              <li key={`${start} ${message}`}>
                {found ? <u>{found}</u> : null}
                {message}
              </li>
            ))}
      </ul>
    </div>
  );
}

/** Empty while the quantity is not filled in. */
function written(value: Typed, facts: readonly FactDefinition[]): string {
  try {
    return writeFormula(value as unknown as Expression, facts);
  } catch {
    return "";
  }
}
