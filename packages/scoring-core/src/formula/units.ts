import { PERCENT, PERCENTAGE_POINTS } from "../expressions/unit-of.ts";

export const isPercent = (unit: string): boolean => unit === PERCENT || unit === PERCENTAGE_POINTS;

const MONEY: readonly string[] = ["元", "千元", "万元", "百万元", "亿元"];

/** Units that may follow a number beside those of the facts. */
export const COMMON_UNITS: readonly string[] = [
  ...MONEY,
  PERCENTAGE_POINTS,
  "人",
  "个",
  "项",
  "例",
  "次",
  "天",
  "分",
  "倍",
];

/**
 * Whether two quantities cannot be added or compared as they stand: 92.5% with 95, where the one is held as
 * 92.5 and the other may mean 0.95 of something, or 万元 with 元.
 */
const cannotMeet = (left: string, right: string): boolean =>
  isPercent(left) !== isPercent(right) || (left !== right && MONEY.includes(left) && MONEY.includes(right));

/**
 * Whether a product or quotient would be wrong by a hundred, because a percentage is held as 92.5 and means
 * 0.925. Only a percentage of plain numbers, and one of the other, keep their meaning.
 */
export function losesPercent(left: string, sign: "*" | "/", right: string): boolean {
  if (sign === "/" && isPercent(left) && isPercent(right)) return false;
  if (sign === "/" && isPercent(right)) return true;
  if (isPercent(left)) return right !== "";
  return isPercent(right) && left !== "";
}

/** The unit of a product: the first that there is. */
export const firstUnit = (units: readonly string[]): string => units.find((unit) => unit !== "") ?? "";

/** A quantity among others that it is added to or compared with; 0 goes with everything. */
export interface Measured {
  readonly unit: string;
  readonly nought?: boolean;
}

/** The unit that several quantities have together; null where the next one cannot be added or compared. */
export function unitTogether(left: Measured, right: Measured): string | null {
  if (left.nought === true) return right.unit;
  if (right.nought === true) return left.unit;
  return cannotMeet(left.unit, right.unit) ? null : firstUnit([left.unit, right.unit]);
}
