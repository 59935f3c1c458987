const shanghai = { timeZone: "Asia/Shanghai" } as const;
const days = new Intl.DateTimeFormat("sv-SE", { ...shanghai, dateStyle: "short" });
const minutes = new Intl.DateTimeFormat("sv-SE", { ...shanghai, timeStyle: "short" });
const dayLength = 86_400_000;

/** When something changed, as one says it on the day `now`: 今天14:03, 昨天09:14, 05-20, in other years 2025-05-20. */
export function updatedLabel(instant: Date, now: Date): string {
  const day = days.format(instant);
  if (day === days.format(now)) return `今天${minutes.format(instant)}`;
  if (day === days.format(new Date(now.getTime() - dayLength))) return `昨天${minutes.format(instant)}`;
  return day.slice(0, 4) === days.format(now).slice(0, 4) ? day.slice(5) : day;
}

/** The whole of it, for the one who points at it: 2026-05-20 09:14. */
export function exactTime(instant: Date): string {
  return `${days.format(instant)} ${minutes.format(instant)}`;
}
