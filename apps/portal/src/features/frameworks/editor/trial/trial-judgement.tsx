"use client";

import { useId, useState } from "react";
import { plainNumber } from "../../../score-sheet/entry/number-entry.ts";
import { useEditor } from "../editor-context.tsx";
import styles from "./trial.module.css";

const decimal = /^\d{1,9}(\.\d{1,4})?$/;

/** Points that a person would give, tried. */
export function TrialJudgement({ judgement }: { readonly judgement: string }) {
  const { state, store } = useEditor();
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const given = state.trial.judgements[judgement]?.awarded ?? "";
  const type = (next: string) => {
    setText(next);
    const awarded = plainNumber(next, "分");
    const { [judgement]: _, ...rest } = state.trial.judgements;
    if (next === "") store.tryWith({ ...state.trial, judgements: rest });
    else if (decimal.test(awarded))
      store.tryWith({ ...state.trial, judgements: { ...rest, [judgement]: { awarded, reason: "试算" } } });
  };
  return (
    <div className={styles.fact}>
      <label htmlFor={id}>评价人给分</label>
      <input
        autoComplete="off"
        id={id}
        inputMode="decimal"
        onBlur={() => setText(null)}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        value={text ?? given}
      />
      <i>分</i>
    </div>
  );
}
