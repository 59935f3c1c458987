import type { Edit } from "./field.ts";

const number = /^-?\d+\.\d+$/;

function plain(value: unknown): unknown {
  if (typeof value === "string") return number.test(value) ? value.replace(/\.?0+$/, "") : value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, plain(entry)]),
  );
}

/** Whether two values say the same: 92.5 and 92.50 do, in whatever order their parts were written. */
export const sameEdit = (left: Edit | null, right: Edit | null): boolean =>
  JSON.stringify(plain(left)) === JSON.stringify(plain(right));
