import { isDecimal, isNegative, isZero, parseDecimal } from "../number/index.ts";
import { isCalendarDay } from "./calendar-day.ts";
import type { Check } from "./check.ts";
import { say } from "./place.ts";
import type { Place } from "./place.ts";

const LONGEST_TEXT = 4000;
/** Control characters but tab and line ends, and halves of surrogate pairs. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|\p{Cs}/u;
const KEY = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

/** Text without control characters; `least` 1 asks for something to be written. */
export function text(least: 0 | 1 = 1): Check<string> {
  return (value, at) => {
    if (typeof value !== "string") return at.add("wrongType", `应为文字，现为${say(value)}`);
    if (value.length > LONGEST_TEXT) return at.add("tooLong", `最多${LONGEST_TEXT}字，现有${value.length}字`);
    if (UNPRINTABLE.test(value)) return at.add("badText", "含有不可见的控制字符，请删去");
    if (least === 1 && value.trim() === "") return at.add("badText", "不能为空，请填写");
    return value;
  };
}

/** A code or key: letters, digits and `. _ -`, at most 64 characters. */
export const key: Check<string> = (value, at) => {
  if (typeof value !== "string") return at.add("wrongType", `应为文字，现为${say(value)}`);
  if (KEY.test(value)) return value;
  return at.add("badKey", `${say(value)}不能作代码：只用字母、数字和 . _ -，以字母或数字开头，最多64个`);
};

/** Exactly one of the given texts. */
export function oneOf<T extends string>(...allowed: readonly T[]): Check<T> {
  return (value, at) =>
    allowed.find((one) => one === value) ??
    at.add("badText", `应为${allowed.join("、")}之一，现为${say(value)}`);
}

export const trueOrFalse: Check<boolean> = (value, at) =>
  typeof value === "boolean" ? value : at.add("wrongType", `应为 true 或 false，现为${say(value)}`);

/** A whole JSON number within bounds; scores and facts are never written this way. */
export function integer(least: number, most: number): Check<number> {
  return (value, at) =>
    typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
      ? value
      : at.add("outOfRange", `应为${least}至${most}的整数，现为${say(value)}`);
}

type Sign = "any" | "notNegative" | "positive";

/** A decimal written as text in the unit of the source. */
export function decimal(sign: Sign = "any"): Check<string> {
  return (value, at) => {
    if (typeof value !== "string" || !isDecimal(value)) return badDecimal(value, at);
    const number = parseDecimal(value);
    if (sign !== "any" && isNegative(number)) return at.add("outOfRange", `不能为负数，现为 ${value}`);
    if (sign === "positive" && isZero(number)) return at.add("outOfRange", "须大于 0");
    return value;
  };
}

function badDecimal(value: unknown, at: Place): undefined {
  if (typeof value === "number")
    return at.add("badDecimal", `数值须加引号写成十进制文字，如 "92.5"，现为${say(value)}`);
  return at.add(
    "badDecimal",
    `应为十进制数值，如 "92.5"（整数至多15位、小数至多6位，不用指数、空格、全角和多余的零），现为${say(value)}`,
  );
}

/** A day of the calendar as yyyy-mm-dd. */
export const isoDate: Check<string> = (value, at) => {
  if (typeof value === "string" && isCalendarDay(value)) return value;
  return at.add("badDate", `应为真实存在的日期，如 "2021-09-30"，现为${say(value)}`);
};

/** When a documented case happened, as exactly as the source says it: a day or only a month. */
export const dayOrMonth: Check<string> = (value, at) => {
  if (typeof value === "string" && (isCalendarDay(value) || isCalendarDay(`${value}-01`))) return value;
  return at.add("badDate", `应为真实存在的日期或月份，如 "2021-09-30"、"2021-09"，现为${say(value)}`);
};
