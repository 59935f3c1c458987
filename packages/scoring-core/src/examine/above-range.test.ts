import { expect, test } from "vitest";
import { ofRule } from "../../test/small-table.ts";
import type { Outside, Rule } from "../index.ts";
import { checkAboveRange } from "./above-range.ts";

const communities = (below: Outside, above: Outside, from = "10"): Rule => ({
  kind: "range",
  points: "3",
  measure: { op: "fact", key: "people" },
  from,
  to: "12",
  below,
  above,
});
const steps: Outside = { policy: "steps", step: "1", each: "0.5", reading: "whole" };
const unstated: Outside = { policy: "unstated" };
const found = (rule: Rule) => checkAboveRange(ofRule(rule)).map(({ place, message }) => [place, message]);

test("10至12个, 少于10个每个扣0.5, and silence above 12", () => {
  expect(found(communities(steps, { policy: "noLoss" }))).toEqual([]);
  expect(found(communities(steps, unstated))).toEqual([
    ["indicator/R1/rule.above", "“第1项”没有写明超过12人怎么计，遇到时无法计分"],
  ]);
});

test("silence below a range that starts at 0 says nothing about any value", () => {
  expect(found(communities(unstated, steps))).toHaveLength(1);
  expect(found(communities(unstated, steps, "0"))).toEqual([]);
});
