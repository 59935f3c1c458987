"use client";

import { Button } from "@hengji/ui";
import { useEffect, useRef } from "react";
import { emptyCase } from "../entry/case-form.ts";
import type { CaseForm } from "../entry/fact-form.ts";
import styles from "./edit.module.css";

/** Numbered cases: add, mend, take out. What one case is stands above them. */
export function CasesEditor({
  cases,
  unit,
  means,
  onChange,
}: {
  cases: readonly CaseForm[];
  unit: string;
  means: string;
  onChange: (cases: readonly CaseForm[]) => void;
}) {
  const word = unit || "例";
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(true);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    const last = list.current?.querySelector<HTMLElement>("li:last-child textarea");
    (last ?? list.current?.parentElement?.querySelector<HTMLElement>("button"))?.focus();
  });
  const change = (index: number, part: Partial<CaseForm>) =>
    onChange(cases.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <div>
      {means ? (
        <p className={styles.quiet}>
          1{word}：{means}
        </p>
      ) : null}
      <ol className={styles.cases} ref={list}>
        {cases.map((one, index) => (
          <li key={index}>
            <b aria-hidden="true">{index + 1}</b>
            <div>
              <textarea
                aria-label={`第${index + 1}${word}的事项`}
                onChange={(event) => change(index, { title: event.currentTarget.value })}
                placeholder="事项"
                rows={1}
                value={one.title}
              />
              <div className={styles.caseParts}>
                <input
                  aria-label={`第${index + 1}${word}的日期`}
                  onChange={(event) => change(index, { date: event.currentTarget.value })}
                  placeholder="日期"
                  value={one.date}
                />
                <input
                  aria-label={`第${index + 1}${word}的金额，万元`}
                  inputMode="decimal"
                  onChange={(event) => change(index, { amount: event.currentTarget.value })}
                  placeholder="万元"
                  value={one.amount}
                />
                <input
                  aria-label={`第${index + 1}${word}的出处`}
                  onChange={(event) => change(index, { place: event.currentTarget.value })}
                  placeholder="出处"
                  value={one.place}
                />
              </div>
            </div>
            <Button
              aria-label={`删去第${index + 1}${word}`}
              kind="tool"
              onClick={() => onChange(cases.filter((_, at) => at !== index))}
            >
              删去
            </Button>
          </li>
        ))}
      </ol>
      <Button
        kind="tool"
        onClick={() => {
          added.current = true;
          onChange([...cases, emptyCase]);
        }}
      >
        增加1{word}
      </Button>
    </div>
  );
}
