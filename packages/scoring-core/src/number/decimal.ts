import { largeTenTo, seal, small, tenTo } from "./exact.ts";
import type { Exact } from "./exact.ts";

/** Digits before and after the point: money of a whole country in yuan still fits. */
const WHOLE_DIGITS = 15;
const PLACES = 6;
/** With a sign and a point. */
const LONGEST = WHOLE_DIGITS + PLACES + 2;

/** So many digits are always a safe integer. */
const SAFE_DIGITS = 15;

const MINUS = 45;
const POINT = 46;
const NOUGHT = 48;

/** True for a plain decimal string: no exponent, space, plus sign, leading zero or full-width digit. */
export const isDecimal = (text: string): boolean => scan(text) !== null;

/** The exact value of a decimal string. Throws a RangeError on anything that `isDecimal` refuses. */
export function parseDecimal(text: string): Exact {
  const value = scan(text);
  if (value === null) throw new RangeError(`not a decimal: ${JSON.stringify(text)}`);
  return value;
}

/** The value of a plain decimal string, read digit by digit; null for any other text. */
function scan(text: string): Exact | null {
  const { length } = text;
  if (length > LONGEST) return null;
  const negative = text.charCodeAt(0) === MINUS;
  const start = negative ? 1 : 0;
  let point = length;
  // exact up to SAFE_DIGITS digits; beyond them only whether it is zero is used, which stays true
  let digits = 0;
  for (let at = start; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= NOUGHT && code <= NOUGHT + 9) digits = digits * 10 + (code - NOUGHT);
    else if (code === POINT && point === length) point = at;
    else return null;
  }
  const before = point - start;
  if (before < 1 || before > WHOLE_DIGITS || (before > 1 && text.charCodeAt(start) === NOUGHT)) return null;
  const places = point === length ? 0 : length - point - 1;
  if (places > PLACES || (places === 0 && point < length)) return null;
  if (negative && digits === 0) return null;
  if (before + places > SAFE_DIGITS) return readDigits(text);
  return small(negative ? -digits : digits, tenTo(places));
}

/** The value of a decimal that was found sound or that this folder wrote itself, of any length. */
export function readDigits(text: string): Exact {
  const point = text.indexOf(".");
  if (point < 0) return seal(BigInt(text), 1n);
  return seal(BigInt(text.slice(0, point) + text.slice(point + 1)), largeTenTo(text.length - point - 1));
}
