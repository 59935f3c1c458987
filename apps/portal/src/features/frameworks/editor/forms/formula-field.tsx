"use client";

import { type FactType, parseFormula } from "@hengji/scoring-core";
import { Button } from "@hengji/ui";
import { useEffect, useId, useState } from "react";
import type { Typed } from "./field.ts";
import { useForm } from "./form-context.tsx";
import styles from "./forms.module.css";
import { formulaText, isUnread, typedFormula } from "./typed-formula.ts";

const countable: readonly FactType[] = ["amount", "count", "percent", "cases"];

/** The same quantity as one line of text: typed in Chinese, read while it is typed, refused at the words that are wrong. */
export function FormulaField({
  value,
  path,
  onChange,
  onClose,
}: {
  readonly value: Typed;
  readonly path: string;
  readonly onChange: (value: Typed) => void;
  readonly onClose: () => void;
}) {
  const { facts, done, askFact } = useForm();
  const id = useId();
  const [text, setText] = useState(() => formulaText(value, facts));
  const reading = parseFormula(text, facts);
  const issues = "issues" in reading ? reading.issues : [];
  const unread = isUnread(value);
  const type = (next: string) => {
    setText(next);
    onChange(typedFormula(next, facts));
  };
  // A fact that was declared meanwhile makes the text readable without another keystroke.
  const heals = unread && issues.length === 0;
  useEffect(() => {
    if (heals) onChange(typedFormula(text, facts));
  }, [heals, onChange, text, facts]);
  return (
    <div className={styles.formula} data-path={path}>
      <label className="sr-only" htmlFor={id}>
        算式
      </label>
      <textarea
        aria-describedby={`${id}issues`}
        aria-invalid={issues.length > 0 ? true : undefined}
        autoFocus={!unread}
        id={id}
        onBlur={done}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        placeholder="例如：已整改问题数÷应整改问题数"
        rows={1}
        spellCheck={false}
        value={text}
      />
      <Button
        aria-disabled={unread}
        kind="tool"
        onClick={onClose}
        title={unread ? "算式改对或清空后才能按项填写" : undefined}
      >
        按项填写
      </Button>
      <ul id={`${id}issues`}>
        {text.trim() === ""
          ? null
          : issues.map(({ code, start, found, message }) => (
              <li key={`${start} ${message}`}>
                {found ? <u>{found}</u> : null}
                {message}
                {code === "unknownName" && found ? (
                  <Button
                    kind="tool"
                    onClick={() => askFact(countable, () => undefined, nameOf(found))}
                  >{`＋ 新增“${nameOf(found)}”`}</Button>
                ) : null}
              </li>
            ))}
      </ul>
    </div>
  );
}

/** The name without the signs that may stand around it, and without 上年, which belongs to its use. */
const nameOf = (found: string): string => found.replace(/^上年/, "").replace(/^【|】$/g, "");
