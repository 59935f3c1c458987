export type { Exact } from "./exact.ts";
export { HUNDRED, ONE, ZERO, lastPlace, whole } from "./exact.ts";
export {
  absolute,
  add,
  compare,
  divide,
  equals,
  isNegative,
  isZero,
  maximum,
  minimum,
  multiply,
  negate,
  notNegative,
  subtract,
  sum,
} from "./arithmetic.ts";
export { daysBetween } from "./days.ts";
export { isDecimal, parseDecimal } from "./decimal.ts";
export { format, formatAt, shorten } from "./format.ts";
export { round } from "./rounding/round.ts";
export { truncate } from "./rounding/truncate.ts";
export { up } from "./rounding/up.ts";
