import { expect, test } from "vitest";
import { lines, oneRow } from "../../test/one-row.ts";
import type { RangeRule } from "../index.ts";

// R19: 建成 10—12 个计满分，每少 1 个扣 0.5 分; what more than 12 earn is not said
const built: RangeRule = {
  kind: "range",
  points: "3",
  measure: { op: "fact", key: "people" },
  from: "10",
  to: "12",
  below: { policy: "steps", step: "1", each: "0.5", reading: "whole" },
  above: { policy: "unstated" },
};

test.each([
  ["10", "3.00"],
  ["12", "3.00"],
  ["9", "2.50"],
  ["4", "0.00"],
  ["0", "0.00"],
])("%s earn %s", (people, points) => {
  expect(oneRow(built, { people }).computed).toBe(points);
});

test("where the words are silent a value has no evidence", () => {
  const row = oneRow(built, { people: "13" });
  expect(row).toMatchObject({ computed: "0.00", status: "missing", missing: ["people"] });
  expect(lines(row)[0]).toBe("无依据 评分标准没有写明这一数值如何计分：人数，即0.00分");
});

test.each([
  [{ policy: "noLoss" }, "3.00"],
  [{ policy: "zero" }, "0.00"],
  [{ policy: "steps", step: "2", each: "1", reading: "started" }, "1.00"],
] as const)("beyond the range by the policy %j three more earn %s", (above, points) => {
  expect(oneRow({ ...built, above }, { people: "15" }).computed).toBe(points);
});

test("the derivation names the range", () => {
  expect(lines(oneRow(built, { people: "11" }))[0]).toBe("计分 11人，不少于10人、不多于12人，计3.00分");
});
