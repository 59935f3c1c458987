import { HUNDRED, divide, equals, format, isZero, multiply, parseDecimal } from "../number/index.ts";
import type { Exact } from "../number/index.ts";

/** 计2分, or 不计分. */
export const earns = (points: string): string => (isZero(parseDecimal(points)) ? "不计分" : `计${points}分`);

/** So many percent of the points. */
export const shareOf = (percent: string, points: string): string =>
  format(divide(multiply(parseDecimal(percent), parseDecimal(points)), HUNDRED));

/** What `weight` of `all` is worth, in points; 7分的1/3 where that has no end. */
export function weightedShare(weight: string, all: Exact, points: string): string {
  const share = divide(multiply(parseDecimal(points), parseDecimal(weight)), all);
  const written = format(share);
  return equals(parseDecimal(written), share) ? `${written}分` : `${points}分的${weight}/${format(all)}`;
}
