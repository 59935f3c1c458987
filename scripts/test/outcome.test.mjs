import { describe, expect, test } from "vitest";
import { isGood, lastLine, outcomeOfCheck, outcomeOfReport, sum } from "./outcome.mjs";

const empty = { passed: 0, failed: [], skipped: [] };
const broken = { name: "a score is exact", message: "0.1" };

test("a check counts one, passed or failed", () => {
  expect(outcomeOfCheck("types", { code: 0, output: "" })).toEqual({ ...empty, passed: 1 });
  expect(outcomeOfCheck("types", { code: 2, output: "TS2322" })).toEqual({
    ...empty,
    failed: [{ name: "types", message: "TS2322" }],
  });
});

describe("a report", () => {
  test("counts its cases", () => {
    const report = { ...empty, passed: 3 };
    expect(outcomeOfReport("vitest", report, { code: 0, output: "" })).toEqual(report);
  });

  test("that is missing is a failure", () => {
    expect(outcomeOfReport("vitest", null, { code: 0, output: "crash" }).failed).toHaveLength(1);
  });

  test("without cases is a failure", () => {
    expect(outcomeOfReport("vitest", empty, { code: 0, output: "" }).failed).toHaveLength(1);
  });

  test("without a failed case from a program that failed is a failure more", () => {
    const outcome = outcomeOfReport("vitest", { ...empty, passed: 3 }, { code: 1, output: "crash" });
    expect(outcome).toEqual({ ...empty, passed: 3, failed: [{ name: "vitest", message: "crash" }] });
  });
});

test("the last line counts everything, and skips only where there are any", () => {
  const skipped = { name: "a PDF", reason: "no font" };
  expect(lastLine({ ...empty, passed: 5 })).toBe("5 passed, 0 failed");
  expect(
    lastLine(
      sum([
        { passed: 5, failed: [broken], skipped: [skipped] },
        { ...empty, passed: 2 },
      ]),
    ),
  ).toBe("7 passed, 1 failed, 1 skipped");
});

test("a run is good when something passed and nothing failed", () => {
  expect(isGood({ ...empty, passed: 1 })).toBe(true);
  expect(isGood(empty)).toBe(false);
  expect(isGood({ ...empty, passed: 1, failed: [broken] })).toBe(false);
});
