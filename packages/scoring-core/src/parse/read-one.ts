import type { Check } from "./check.ts";
import type { Issue } from "./issue.ts";
import { Place } from "./place.ts";

/** What a check makes of one value outside a file; no value as soon as there is an issue. */
export function readOne<T>(check: Check<T>, json: unknown): { value: T | undefined; issues: Issue[] } {
  const issues: Issue[] = [];
  const value = check(json, new Place({ issues, facts: new Map(), judgements: new Map() }));
  return { value: issues.length === 0 ? value : undefined, issues };
}
