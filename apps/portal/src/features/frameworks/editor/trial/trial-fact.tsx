"use client";

import { type FactDefinition, type Observation, parseObservation } from "@hengji/scoring-core";
import { useId, useState } from "react";
import { plainNumber } from "../../../score-sheet/entry/number-entry.ts";
import { useEditor } from "../editor-context.tsx";
import type { WorkingRow } from "../model/working.ts";
import { interestingValues } from "./interesting-values.ts";
import styles from "./trial.module.css";

const trialBasis = { kind: "affirmed", place: "试算" } as const;
const statuses = [
  ["observed", "有数"],
  ["missing", "缺失"],
  ["notApplicable", "不适用"],
  ["notYetDue", "未到期"],
] as const;

/** One fact of a trial: its value as typed, or that there is none; the values at which the rule turns stand beside it. */
export function TrialFact({ askedKey, row }: { readonly askedKey: string; readonly row: WorkingRow }) {
  const { working, state, store } = useEditor();
  const id = useId();
  const own = askedKey.replace(/@prior$/, "");
  const fact = working.declared.find(({ key }) => key === own);
  const given = state.trial.facts[askedKey];
  const [text, setText] = useState<string | null>(null);
  if (fact === undefined) return null;
  const label = own === askedKey ? fact.label : `上年${fact.label}`;
  const shown = text ?? valueText(given, fact);
  const problem = text === null ? null : problemOf(text, fact);
  const put = (observation: Observation | null) => {
    const { [askedKey]: _, ...rest } = state.trial.facts;
    store.tryWith({
      ...state.trial,
      facts: observation === null ? rest : { ...rest, [askedKey]: observation },
    });
  };
  const type = (next: string) => {
    setText(next);
    const observation = observationOf(next, fact);
    if (next === "" || observation !== null) put(observation);
  };
  const status = given?.status ?? "observed";
  return (
    <div className={styles.fact}>
      <label htmlFor={id}>{label}</label>
      {status === "observed" ? (
        <ValueInput
          described={problem ? { "aria-describedby": `${id}p`, "aria-invalid": true } : {}}
          fact={fact}
          id={id}
          onBlur={() => setText(null)}
          onChange={type}
          value={shown}
        />
      ) : (
        <span className={styles.quiet} id={id}>
          —
        </span>
      )}
      <i>{fact.unit}</i>
      <select
        aria-label={`${label}的情况`}
        className={styles.status}
        onChange={({ currentTarget }) => {
          setText(null);
          const chosen = currentTarget.value as Observation["status"];
          put(chosen === "observed" ? null : { status: chosen, reason: "试算" });
        }}
        value={status}
      >
        {statuses.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
      {status === "observed" ? (
        <span className={styles.presets}>
          {interestingValues(row.body.rule, own, fact).map((value) => (
            <button key={value} onClick={() => type(value)} type="button">
              {value}
            </button>
          ))}
        </span>
      ) : null}
      {problem ? <small id={`${id}p`}>{problem}</small> : null}
    </div>
  );
}

function ValueInput({
  fact,
  id,
  value,
  onChange,
  onBlur,
  described,
}: {
  readonly fact: FactDefinition;
  readonly id: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
  readonly described: Readonly<Record<string, unknown>>;
}) {
  if (fact.type === "yesNo" || fact.type === "choice") {
    const options =
      fact.type === "choice"
        ? (fact.choices ?? [])
        : [
            { code: "yes", label: fact.yes ?? "是" },
            { code: "no", label: fact.no ?? "否" },
          ];
    return (
      <select
        id={id}
        onBlur={onBlur}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        value={value}
      >
        <option value="">请选择</option>
        {options.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...described}
      autoComplete="off"
      data-type={fact.type}
      id={id}
      inputMode={fact.type === "date" ? undefined : "decimal"}
      onBlur={onBlur}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      type={fact.type === "date" ? "date" : "text"}
      value={value}
    />
  );
}

function valueText(given: Observation | undefined, { type }: FactDefinition): string {
  if (given?.status !== "observed") return "";
  const { value } = given;
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? value : type === "cases" ? String(value.length) : "";
}

const MOST_CASES = 200;

/** What was typed as an observation; null where it is none yet. Cases are tried by their number. */
function observationOf(text: string, fact: FactDefinition): Observation | null {
  const observed = (value: unknown): Observation | null => {
    try {
      return parseObservation(fact, { status: "observed", value, basis: trialBasis });
    } catch {
      return null;
    }
  };
  switch (fact.type) {
    case "yesNo":
      return text === "" ? null : observed(text === "yes");
    case "cases": {
      const count = /^\d{1,3}$/.test(text) ? Number(text) : null;
      if (count === null || count > MOST_CASES) return null;
      return observed(Array.from({ length: count }, (_, index) => ({ title: `试算第${index + 1}例` })));
    }
    case "date":
    case "choice":
      return text === "" ? null : observed(text);
    default:
      return observed(plainNumber(text, fact.unit));
  }
}

function problemOf(text: string, fact: FactDefinition): string | null {
  if (text === "" || observationOf(text, fact) !== null) return null;
  if (fact.type === "cases") return `填0至${MOST_CASES}的例数`;
  const { min = "0", max } = fact;
  return max === undefined ? `填不低于${min}的数` : `填${min}至${max}的数`;
}
