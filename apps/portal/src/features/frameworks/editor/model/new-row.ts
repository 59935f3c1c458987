import type { FactDefinition, Indicator, Rule } from "@hengji/scoring-core";
import { blankOf, type Fresh } from "../forms/unions.ts";

/** A key that nothing else has: the stem with the next number. */
export function freeKey(stem: string, taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

/** The code after the last one of its kind: A1-3 after A1-2; of the first row A1. */
export function nextCode(after: string | null, taken: readonly string[]): string {
  const [, stem = "A", number = "0"] = /^(.*?)(\d+)$/.exec(after ?? "") ?? [];
  // A code may hold a date and a number: more digits than a number keeps apart.
  let next = BigInt(number) + 1n;
  while (taken.includes(`${stem}${next}`)) next += 1n;
  return `${stem}${next}`;
}

/** Keys of judgements in these rules. */
export function judgementsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(judgementsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, entry]) =>
    name === "judgement" && typeof entry === "string" ? [entry] : judgementsIn(entry),
  );
}

export function blankRow(
  code: string,
  path: readonly [string, string],
  kind: Rule["kind"],
  fresh: Fresh,
): Indicator {
  return {
    code,
    path,
    name: "",
    kind: "common",
    points: "",
    criteria: [],
    standard: [],
    gist: "",
    rule: blankOf("rule", kind, fresh) as unknown as Rule,
    evidence: [],
  };
}

export const blankFact = (key: string, type: FactDefinition["type"]): FactDefinition => ({
  key,
  label: "",
  type,
  unit: defaultUnit[type],
  ...(type === "choice"
    ? {
        choices: [
          { code: "a", label: "" },
          { code: "b", label: "" },
        ],
      }
    : {}),
  ...(type === "cases" ? { caseMeans: "" } : {}),
});

export const defaultUnit: Readonly<Record<FactDefinition["type"], string>> = {
  amount: "万元",
  count: "项",
  percent: "%",
  date: "",
  yesNo: "",
  choice: "",
  cases: "例",
};
