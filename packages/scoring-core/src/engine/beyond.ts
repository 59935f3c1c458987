import { compare } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { Bound } from "../rule.ts";
import type { Table } from "./table.ts";

/** Whether a value lies beyond a bound in the given direction; on the bound itself only if it is included. */
export function beyond(bound: Bound, direction: "up" | "down", table: Table): (value: Exact) => boolean {
  const at = table.decimal(bound.at);
  const { included } = bound;
  const sign = direction === "up" ? 1 : -1;
  return (value) => {
    const order = compare(value, at);
    return order === 0 ? included : order === sign;
  };
}
