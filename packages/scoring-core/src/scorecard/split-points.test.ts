import { expect, test } from "vitest";
import { splitPoints } from "./split-points.ts";

test.each([
  ["30", 7, 0, ["5", "5", "4", "4", "4", "4", "4"]],
  ["10", 3, 0, ["4", "3", "3"]],
  ["10", 3, 2, ["3.34", "3.33", "3.33"]],
  ["10", 4, 1, ["2.5", "2.5", "2.5", "2.5"]],
  ["1", 3, 0, ["1", "0", "0"]],
  ["2.5", 1, 0, ["2.5"]],
])("%s points over %i rows with %i places", (points, rows, places, parts) => {
  expect(splitPoints(points, rows, places)).toEqual(parts);
});

test("there must be a row", () => {
  expect(() => splitPoints("1", 0, 2)).toThrow(RangeError);
});
