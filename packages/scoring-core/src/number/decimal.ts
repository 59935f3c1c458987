import { seal, tenTo } from "./exact.ts";
import type { Exact } from "./exact.ts";

/** Up to 15 digits before the point and 6 after it: money of a whole country in yuan still fits. */
const DECIMAL = /^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?$/;
const NEGATIVE_ZERO = /^-0(?:\.0+)?$/;

/** True for a plain decimal string: no exponent, space, plus sign, leading zero or full-width digit. */
export const isDecimal = (text: string): boolean => DECIMAL.test(text) && !NEGATIVE_ZERO.test(text);

/** The exact value of a decimal string. Throws a RangeError on anything that `isDecimal` refuses. */
export function parseDecimal(text: string): Exact {
  if (!isDecimal(text)) throw new RangeError(`not a decimal: ${JSON.stringify(text)}`);
  return readDigits(text);
}

/** The same for a decimal that this folder wrote itself, which may be longer than a file may hold. */
export function readDigits(text: string): Exact {
  const point = text.indexOf(".");
  if (point < 0) return seal(BigInt(text), 1n);
  return seal(BigInt(text.slice(0, point) + text.slice(point + 1)), tenTo(text.length - point - 1));
}
