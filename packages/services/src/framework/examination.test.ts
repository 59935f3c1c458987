import type { Framework } from "@hengji/scoring-core";
import { expect, test } from "vitest";
import { blankFramework } from "./blank-framework.ts";
import { examined, isPastYear } from "./examination.ts";

const november = new Date("2026-11-29T01:00:00.000Z");
/** No row adds up to the total of 100: an error, kept with a reason. */
function keptTable(year: number): Framework {
  const table = blankFramework("kept", "保留错误的表", year);
  const acknowledged = examined(table, november).defects.map(({ code, place }) => ({
    code,
    place,
    reason: "按原印发的表执行",
  }));
  return { ...table, acknowledged };
}

test("the year that is being evaluated now is no past year: its table is new", () => {
  expect(isPastYear(2024, november)).toBe(true);
  expect(isPastYear(2025, november)).toBe(false);
  expect(isPastYear(2026, november)).toBe(false);
});

test("a year begins at midnight in Beijing", () => {
  expect(isPastYear(2025, new Date("2026-12-31T15:59:59.000Z"))).toBe(false);
  expect(isPastYear(2025, new Date("2026-12-31T16:00:00.000Z"))).toBe(true);
});

test("a reason lifts the errors of a past year's table, and none of a table that is prepared now", () => {
  expect(examined(keptTable(2024), november).errors).toBe(0);
  expect(examined(keptTable(2025), november).errors).toBeGreaterThan(0);
  expect(examined(keptTable(2026), november).errors).toBeGreaterThan(0);
});
