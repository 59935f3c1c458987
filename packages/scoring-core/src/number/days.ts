import { whole } from "./exact.ts";
import type { Exact } from "./exact.ts";

/** Days from one calendar day to another, both yyyy-mm-dd; negative when the second lies before the first. */
export const daysBetween = (from: string, to: string): Exact => whole(dayNumber(to) - dayNumber(from));

const floored = (dividend: number, divisor: number): number => (dividend - (dividend % divisor)) / divisor;

/**
 * Number of a day in the Gregorian calendar. The year is counted from March, so that the leap day is its last
 * day and the months before any month have 30.6 days each, rounded.
 */
function dayNumber(day: string): number {
  const month = Number(day.slice(5, 7));
  const late = month > 2;
  const year = Number(day.slice(0, 4)) - (late ? 0 : 1);
  const sinceMarch = late ? month - 3 : month + 9;
  const leapDays = floored(year, 4) - floored(year, 100) + floored(year, 400);
  return year * 365 + leapDays + floored(sinceMarch * 153 + 2, 5) + Number(day.slice(8, 10));
}
