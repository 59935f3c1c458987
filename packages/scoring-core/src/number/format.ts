import { readDigits } from "./decimal.ts";
import { isSafe, largeTenTo, open, tenTo, valueOf } from "./exact.ts";
import type { Exact } from "./exact.ts";
import { halfUp } from "./rounding/half-up.ts";

/** Places that a quotient without end is written with. */
const LONGEST = 6;

/** Points are written from 0.00 to 100.00 far more often than anything else; each text is made once. */
const MOST_CENTS = 10_000;
const CENT_PLACES = 2;
const CENTS = Array.from<string | undefined>({ length: MOST_CENTS + 1 });

const POINT = 46;
const NOUGHT = 48;

/** Decimal string with exactly these places; what does not fit is rounded half up. Never "-0". */
export function formatAt(value: Exact, places: number): string {
  const cents = places === CENT_PLACES ? centsOf(value) : -1;
  if (cents < 0) return writeUnits(unitsOf(value, places), places);
  return (CENTS[cents] ??= writeUnits(cents, CENT_PLACES));
}

/** Shortest decimal string that keeps at least `least` places and shows at most six. */
export function format(value: Exact, least = 0): string {
  const { n, d } = valueOf(value);
  if (least === 0 && d === 1) return `${n}`;
  const places = least <= CENT_PLACES && centsOf(value) >= 0 ? CENT_PLACES : LONGEST;
  return trimmed(formatAt(value, places), places, least);
}

/** A written decimal with fewer places, rounded half up. */
export const shorten = (text: string, places: number): string => formatAt(readDigits(text), places);

/** The value in hundredths where these are whole and have a text of their own; −1 for any other value. */
function centsOf(value: Exact): number {
  const { n, d } = valueOf(value);
  const scale = d === 1 ? 100 : d === 10 ? 10 : d === 100 ? 1 : NaN;
  const cents = n * scale;
  return cents >= 0 && cents <= MOST_CENTS ? cents : -1;
}

/** The value rounded half up, in units of the last place. */
function unitsOf(value: Exact, places: number): number | bigint {
  const rounded = halfUp(value, places);
  const { n, d } = valueOf(rounded);
  // exact: what is rounded to these places has a divisor that divides their power of ten
  const units = n * (tenTo(places) / d);
  if (isSafe(units)) return units;
  const { n: numerator, d: divisor } = open(rounded);
  return (numerator * largeTenTo(places)) / divisor;
}

function writeUnits(units: number | bigint, places: number): string {
  const digits = `${units < 0 ? -units : units}`.padStart(places + 1, "0");
  const split = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
  return units < 0 ? `-${text}` : text;
}

/** Without the noughts beyond `least` of the places that a text was written with, and without a bare point. */
function trimmed(text: string, places: number, least: number): string {
  const kept = text.length - places + least;
  let end = text.length;
  while (end > kept && text.charCodeAt(end - 1) === NOUGHT) end -= 1;
  return text.charCodeAt(end - 1) === POINT ? text.slice(0, end - 1) : text.slice(0, end);
}
