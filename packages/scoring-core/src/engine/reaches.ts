import { compare } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { Bound } from "../rule.ts";
import type { Work } from "./work.ts";

/** Whether a value lies beyond `bound` in the given direction; on the bound itself only if it is included. */
export function reaches(value: Exact, bound: Bound, direction: "up" | "down", work: Work): boolean {
  const order = compare(value, work.decimal(bound.at));
  if (order === 0) return bound.included;
  return direction === "up" ? order > 0 : order < 0;
}
