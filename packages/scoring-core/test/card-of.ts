import { compile, parseFramework } from "../src/index.ts";
import type { Framework, Indicator, Observation, Scorecard, ScoringInput } from "../src/index.ts";
import { smallTable } from "./small-table.ts";

export const given = (value: string | boolean): Observation => ({
  status: "observed",
  value,
  basis: { kind: "stated", place: "附表" },
});

/** A row that earns `points` × the fact `rate` in %. */
export const rated = (points: string, more: Partial<Indicator> = {}): Partial<Indicator> => ({
  points,
  rule: {
    kind: "proportion",
    points: more.scale ?? points,
    actual: { op: "fact", key: "rate" },
    target: { op: "constant", value: "100", unit: "%" },
    better: "higher",
  },
  ...more,
});

/** A row that a person judges, with the key `code`. */
export const judged = (code: string, points: string, more: Partial<Indicator> = {}): Partial<Indicator> => ({
  code,
  points,
  rule: { kind: "discretion", points, judgement: code },
  ...more,
});

/** The scorecard of a small table; what is awarded is given by judgement key. */
export function cardOf(
  rows: readonly Partial<Indicator>[],
  awarded: Readonly<Record<string, string>>,
  over: Partial<Framework> = {},
  input: Partial<ScoringInput> = {},
): Scorecard {
  const judgements = Object.fromEntries(
    Object.entries(awarded).map(([key, points]) => [key, { awarded: points, reason: "核定" }]),
  );
  const framework = parseFramework(smallTable(rows, { total: "100", ...over }));
  return compile(framework).score({ facts: {}, judgements, overrides: {}, ...input });
}
