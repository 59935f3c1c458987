import type { FactDefinition, Indicator } from "../framework.ts";
import { indicator } from "./check-indicator.ts";
import { FrameworkError } from "./issue.ts";
import { readOne } from "./read-one.ts";

/**
 * Reads one row from JSON into a fresh value, by the facts that it may name. Throws a FrameworkError that holds
 * every issue at once, with paths within the row. What only shows beside other rows (codes given twice, rows that
 * are continued) is left to `parseFramework`.
 */
export function parseIndicator(json: unknown, facts: readonly FactDefinition[]): Indicator {
  const { value, issues } = readOne(indicator, json, new Map(facts.map((fact) => [fact.key, fact])));
  if (value === undefined) throw new FrameworkError(issues, "指标");
  return value;
}
