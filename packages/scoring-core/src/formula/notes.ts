import type { Expression } from "../expression.ts";

/** What may be noted in 〔〕 after brackets: 〔称「执行率」，0÷0按100，÷0按0〕. */
export interface Notes {
  readonly label?: string;
  readonly unit?: string;
  readonly whenZeroOverZero?: string;
  readonly whenZeroDivisor?: string;
}

const NOTED: Readonly<Record<Expression["op"], readonly (keyof Notes)[]>> = {
  constant: [],
  fact: [],
  prior: [],
  caseCount: [],
  absolute: [],
  add: ["label"],
  multiply: ["label"],
  least: ["label"],
  greatest: ["label"],
  round: ["label"],
  daysAfter: ["label"],
  subtract: ["label", "unit"],
  countOf: ["label", "unit"],
  percentOf: ["label", "whenZeroOverZero", "whenZeroDivisor"],
  divide: ["label", "unit", "whenZeroOverZero", "whenZeroDivisor"],
  weightedIndex: ["label", "unit", "whenZeroOverZero", "whenZeroDivisor"],
};

export const NOTE_WORDS: Readonly<Record<keyof Notes, string>> = {
  label: "称",
  unit: "单位",
  whenZeroOverZero: "0÷0按",
  whenZeroDivisor: "÷0按",
};

/** The notes that an operation can carry. */
export const notable = ({ op }: Expression): readonly (keyof Notes)[] => NOTED[op];

export const quoted = (text: string): string => `「${text.replaceAll("」", "」」")}」`;

/** The notes of an expression as text; empty where it has none. */
export function writeNotes(expression: Expression, left: readonly (keyof Notes)[] = []): string {
  const notes = expression as Notes;
  const said = notable(expression).flatMap((name) => {
    const value = notes[name];
    if (value === undefined || left.includes(name)) return [];
    return [
      NOTE_WORDS[name] + (name === "label" || name === "unit" ? quoted(value) : value.replace("-", "−")),
    ];
  });
  return said.length === 0 ? "" : `〔${said.join("，")}〕`;
}
