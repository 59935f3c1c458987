import type { Expression } from "../expression.ts";
import type { FactDefinition } from "../framework.ts";
import { Names } from "./names.ts";
import { FormulaReader } from "./formula-reader.ts";
import { Unreadable } from "./issue.ts";
import type { FormulaIssue } from "./issue.ts";
import { Scanner } from "./scanner.ts";

export type FormulaReading =
  /** The unit of the value: "%" for a quantity held as 92.5 that means 0.925; empty for a plain number. */
  { readonly expression: Expression; readonly unit: string } | { readonly issues: readonly FormulaIssue[] };

const LONGEST = 10_000;

/**
 * Reads a formula over facts (R35) as it is written at school: ＋－×÷ in their order, brackets, 95%, labels or
 * keys of facts, 上年 before one for the year before, and functions. Full-width and half-width signs are the
 * same. Whatever two careful readers could work out differently is an issue, with every other one in order.
 */
export function parseFormula(text: string, facts: readonly FactDefinition[]): FormulaReading {
  const scanner = new Scanner(text, new Names(facts), facts);
  if (text.length > LONGEST) {
    const end = text.length;
    const message = `算式最多${LONGEST}字，现有${end}字，请拆成几步`;
    return { issues: [scanner.issue("tooLong", { start: LONGEST, end }, message)] };
  }
  const reader = new FormulaReader(scanner);
  try {
    const { expression, unit } = reader.whole();
    if (reader.issues.length === 0) return { expression, unit: unit ?? "" };
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault;
  }
  return { issues: reader.issues.toSorted((a, b) => a.start - b.start || a.end - b.end) };
}
