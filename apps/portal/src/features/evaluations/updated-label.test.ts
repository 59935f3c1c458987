import { expect, test } from "vitest";
import { exactTime, updatedLabel } from "./updated-label.ts";

// 14:03 on 26 May 2026 in Shanghai.
const now = new Date("2026-05-26T06:03:00Z");

test.each([
  ["today by the clock of Shanghai, though yesterday in Greenwich", "2026-05-25T16:30:00Z", "今天00:30"],
  ["yesterday until midnight", "2026-05-25T15:59:59Z", "昨天23:59"],
  ["the day before yesterday", "2026-05-24T15:59:59Z", "05-24"],
  ["last year", "2025-12-31T15:59:59Z", "2025-12-31"],
  ["new year's first hour in Shanghai is this year", "2025-12-31T16:00:00Z", "01-01"],
])("%s", (_, instant, label) => {
  expect(updatedLabel(new Date(instant), now)).toBe(label);
});

test("the exact time is given in Shanghai", () => {
  expect(exactTime(new Date("2026-05-20T01:14:00Z"))).toBe("2026-05-20 09:14");
});
