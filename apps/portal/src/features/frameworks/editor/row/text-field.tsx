"use client";

import { useId } from "react";
import { useForm, useIssue } from "../forms/form-context.tsx";
import styles from "./row.module.css";

/** One entry a line, as an official text numbers its clauses. */
export function LinesField({
  label,
  value,
  path,
  onChange,
  placeholder,
  paper = false,
}: {
  readonly label: string;
  readonly value: readonly string[];
  readonly path: string;
  readonly onChange: (lines: readonly string[]) => void;
  readonly placeholder: string;
  readonly paper?: boolean;
}) {
  const id = useId();
  const { done } = useForm();
  return (
    <div className={styles.lines}>
      <label htmlFor={id}>{label}</label>
      <textarea
        className={paper ? styles.paper : undefined}
        data-path={path}
        id={id}
        onBlur={({ currentTarget }) => {
          const kept = linesOf(currentTarget.value).filter((line) => line.trim() !== "");
          if (kept.length !== value.length) onChange(kept);
          done();
        }}
        onChange={({ currentTarget }) => onChange(linesOf(currentTarget.value))}
        placeholder={placeholder}
        rows={2}
        value={value.join("\n")}
      />
    </div>
  );
}

const linesOf = (text: string): readonly string[] => (text === "" ? [] : text.split("\n"));

/** A single line of text with its word above it. */
export function WordField({
  label,
  value,
  path,
  onChange,
  list,
  className,
  maxLength = 100,
}: {
  readonly label: string;
  readonly value: string;
  readonly path: string;
  readonly onChange: (text: string) => void;
  /** Words that stand elsewhere in the table already. */
  readonly list?: readonly string[];
  readonly className?: string | undefined;
  readonly maxLength?: number;
}) {
  const id = useId();
  const { done } = useForm();
  const issue = useIssue(path, value);
  return (
    <div className={`${styles.word} ${className ?? ""}`}>
      <label htmlFor={id}>{label}</label>
      <input
        aria-describedby={issue ? `${id}issue` : undefined}
        aria-invalid={issue ? true : undefined}
        autoComplete="off"
        data-path={path}
        id={id}
        list={list ? `${id}list` : undefined}
        maxLength={maxLength}
        onBlur={done}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        value={value}
      />
      {list ? (
        <datalist id={`${id}list`}>
          {list.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </datalist>
      ) : null}
      {issue ? <span id={`${id}issue`}>{issue}</span> : null}
    </div>
  );
}
