import { compile, parseFramework, renderLine } from "../src/index.ts";
import type { Decimal, DocumentedCase, IndicatorScore, Judgement, Observation, Rule } from "../src/index.ts";
import { FACTS } from "./arbitrary-case.ts";

type Value = Decimal | boolean | readonly DocumentedCase[];

/** A framework whose only row has the given rule and the rule's points, over the facts of `FACTS`. */
export function oneRowFramework(rule: Rule) {
  return {
    schema: "hengji.framework/1",
    code: "one-row",
    name: "一行",
    year: 2021,
    total: rule.points,
    rounding: { places: 2, mode: "halfUp" },
    grades: [{ code: "any", label: "合", from: "0" }],
    facts: FACTS,
    indicators: [
      {
        code: "R1",
        path: ["过程", "执行"],
        name: "一行",
        kind: "common",
        points: rule.points,
        criteria: [],
        standard: [],
        gist: "一行",
        rule,
        evidence: [],
      },
    ],
  };
}

/** The score of that row for the given values; a key that is left out is missing. */
export function oneRow(
  rule: Rule,
  values: Readonly<Record<string, Value>>,
  judgements: Readonly<Record<string, Judgement>> = {},
): IndicatorScore {
  const facts = Object.fromEntries(
    Object.entries(values).map(([key, value]): [string, Observation] => [
      key,
      { status: "observed", value, basis: { kind: "stated", place: "附表" } },
    ]),
  );
  return observedRow(rule, facts, judgements);
}

/** The same for observations of any status. */
export function observedRow(
  rule: Rule,
  facts: Readonly<Record<string, Observation>>,
  judgements: Readonly<Record<string, Judgement>> = {},
): IndicatorScore {
  const card = compile(parseFramework(oneRowFramework(rule))).score({ facts, judgements, overrides: {} });
  const row = card.indicators[0];
  if (row === undefined) throw new Error("a framework has rows");
  return row;
}

/** Its derivation, line by line as people read it. */
export const lines = ({ derivation }: IndicatorScore): readonly string[] => derivation.lines.map(renderLine);
