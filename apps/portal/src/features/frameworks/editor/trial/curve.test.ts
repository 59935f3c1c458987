import { expect, test } from "vitest";
import { curveOf } from "./curve.ts";

const bounds = { least: 0, highest: 100, most: 8 };
/** Full from 95, nothing up to and with 80, 0.4 less for each point between. */
const satisfaction = (x: number) => (x >= 95 ? 8 : x <= 80 ? 0 : 8 - (95 - x) * 0.4);

test("a cliff is a jump that belongs to its value, and the line is broken there", () => {
  const curve = curveOf([95, 80], bounds, satisfaction);
  expect(curve).toMatchObject({ from: 76.25, to: 98.75, most: 8 });
  expect(curve?.lines).toHaveLength(2);
  expect(curve?.jumps).toHaveLength(1);
  expect(curve?.jumps[0]).toMatchObject({ x: 80, at: 0 });
  expect(curve?.jumps[0]?.beside).toBeCloseTo(2, 1);
});

test("where there is no evidence there is no line", () => {
  const curve = curveOf([95, 80], bounds, (x) => (x > 80 && x < 95 ? null : 8));
  expect(curve?.lines).toHaveLength(2);
  expect(curve?.jumps).toEqual([]);
});

test("a rule that turns nowhere has no curve", () => {
  expect(curveOf([], bounds, () => 8)).toBeNull();
});
