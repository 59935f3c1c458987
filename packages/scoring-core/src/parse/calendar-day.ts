const YEAR = "(?:19|2[0-9])[0-9]{2}";
const LEAP_YEAR = "(?:(?:19|2[0-9])(?:0[48]|[2468][048]|[13579][26])|2[048]00)";
const UP_TO_28 = "(?:0[1-9]|1[0-9]|2[0-8])";

/** Days from 1900 to 2999 that the calendar has, as yyyy-mm-dd. */
const CALENDAR_DAY = new RegExp(
  `^(?:${YEAR}-(?:(?:0[1-9]|1[0-2])-${UP_TO_28}|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|${LEAP_YEAR}-02-29)$`,
);

export const isCalendarDay = (text: string): boolean => CALENDAR_DAY.test(text);
