import type { Check } from "./check.ts";
import type { Issue } from "./issue.ts";
import { Place, type Reading } from "./place.ts";

/**
 * What a check makes of one value outside a file; no value as soon as there is an issue. Without `facts` nothing
 * that names one can be read.
 */
export function readOne<T>(
  check: Check<T>,
  json: unknown,
  facts: Reading["facts"] = new Map(),
): { value: T | undefined; issues: Issue[] } {
  const issues: Issue[] = [];
  const value = check(json, new Place({ issues, facts, judgements: new Map() }));
  return { value: issues.length === 0 ? value : undefined, issues };
}
