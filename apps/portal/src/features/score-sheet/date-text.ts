const minutes = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "short",
});

/** An instant as the bureau's clock shows it: "2022-07-11 09:15". */
export const momentText = (instant: string): string => minutes.format(new Date(instant));

const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", timeStyle: "short" });

/** The time of day of an instant: "14:03". */
export const clockText = (instant: string): string => clock.format(new Date(instant));
