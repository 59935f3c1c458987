import type { Framework, Indicator, Rule } from "../src/index.ts";
import { add, format, parseDecimal } from "../src/number/index.ts";
import { FACTS } from "./arbitrary-case.ts";

export const FULL_OR_NOTHING: Rule = { kind: "award", points: "10", when: { op: "yes", key: "issued" } };

/**
 * A table over the facts of `FACTS` with these rows, R1, R2 …; what a row leaves out is sound. Its total is
 * the sum of its rows.
 */
export function smallTable(rows: readonly Partial<Indicator>[], over: Partial<Framework> = {}): Framework {
  const indicators = rows.map((row, index): Indicator => ({
    code: `R${index + 1}`,
    path: ["产出", "职责履行"],
    name: `第${index + 1}项`,
    kind: "individual",
    points: (row.rule ?? FULL_OR_NOTHING).points,
    criteria: ["是否完成。"],
    standard: ["完成计满分，否则不计。"],
    gist: "完成计满分",
    rule: FULL_OR_NOTHING,
    evidence: ["工作台账"],
    ...row,
  }));
  return {
    schema: "hengji.framework/1",
    code: "small",
    name: "小表",
    year: 2021,
    total: format(indicators.map(({ points }) => parseDecimal(points)).reduce(add, parseDecimal("0"))),
    rounding: { places: 2, mode: "halfUp" },
    grades: [{ code: "any", label: "合", from: "0" }],
    facts: FACTS,
    indicators,
    ...over,
  };
}

/** A table of one row with this rule. */
export const ofRule = (rule: Rule, over: Partial<Framework> = {}): Framework => smallTable([{ rule }], over);
