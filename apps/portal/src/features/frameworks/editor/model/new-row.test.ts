import { expect, test } from "vitest";
import { nextCode } from "./new-row.ts";

test("the next code is free and counts on from the one before", () => {
  expect(nextCode(null, [])).toBe("A1");
  expect(nextCode("A1-2", ["A1-2", "A1-3"])).toBe("A1-4");
});

test("a code of a date and a number counts on to the last digit", () => {
  expect(nextCode("20260101000000001", ["20260101000000001", "20260101000000002"])).toBe("20260101000000003");
});
