import type { Decimal } from "../expression.ts";
import type { Framework } from "../framework.ts";
import { score } from "./check-score.ts";
import { FactsError } from "./issue.ts";
import { readOne } from "./read-one.ts";

/**
 * Reads points that a person gives, for a judgement or an override: within [0, points], no finer than the
 * framework rounds. Throws a FactsError.
 */
export function parseScore(framework: Pick<Framework, "rounding">, points: Decimal, json: unknown): Decimal {
  const { value, issues } = readOne(score(points, framework), json);
  if (value === undefined) throw new FactsError(issues);
  return value;
}
