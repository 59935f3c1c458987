import type { Edit } from "./field.ts";

const number = /^-?\d+\.\d+$/;
/** What holds a decimal, besides the value of a fact; everything else that looks like one is text: 3.1 is not 3.10. */
const decimals = new Set(["awarded", "amount", "value"]);

function plain(value: unknown, name: string): unknown {
  if (typeof value === "string") {
    return decimals.has(name) && number.test(value) ? value.replace(/\.?0+$/, "") : value;
  }
  if (Array.isArray(value)) return value.map((one) => plain(one, ""));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, plain(entry, key)]),
  );
}

/** A 评分说明 is its text to the letter. */
const worded = (edit: Edit | null) => (edit?.kind === "rationale" ? edit : plain(edit, ""));

/** Whether two values say the same: 92.5 and 92.50 do, in whatever order their parts were written. */
export const sameEdit = (left: Edit | null, right: Edit | null): boolean =>
  JSON.stringify(worded(left)) === JSON.stringify(worded(right));
