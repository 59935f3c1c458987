import { readDigits } from "./decimal.ts";
import { open } from "./exact.ts";
import type { Exact } from "./exact.ts";
import { halfUp } from "./rounding/half-up.ts";

/** Places that a quotient without end is written with. */
const LONGEST = 6;

/** Decimal string with exactly these places; what does not fit is rounded half up. Never "-0". */
export function formatAt(value: Exact, places: number): string {
  const { n } = open(halfUp(value, places));
  const digits = (n < 0n ? -n : n).toString().padStart(places + 1, "0");
  const split = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
  return n < 0n ? `-${text}` : text;
}

/** Shortest decimal string that keeps at least `least` places and shows at most six. */
export function format(value: Exact, least = 0): string {
  const text = formatAt(value, LONGEST);
  const kept = text.length - LONGEST + least;
  let end = text.length;
  while (end > kept && text[end - 1] === "0") end -= 1;
  return text[end - 1] === "." ? text.slice(0, end - 1) : text.slice(0, end);
}

/** A written decimal with fewer places, rounded half up. */
export const shorten = (text: string, places: number): string => formatAt(readDigits(text), places);
