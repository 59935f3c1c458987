import { describe, expect, test } from "vitest";
import { ofRule } from "../../test/small-table.ts";
import type { Bound, Expression, Rule, Tier } from "../index.ts";
import { checkBands } from "./bands.ts";

const rate: Expression = { op: "fact", key: "rate" };
const at = (bound: string, included: boolean): Bound => ({ at: bound, included });
const band = (from: Bound | null, to: Bound | null, points: string): Tier => ({
  ...(from && { from }),
  ...(to && { to }),
  points,
});
const tiers = (...bands: Tier[]): Rule => ({ kind: "tiers", points: "2", measure: rate, tiers: bands });
const deviation = (...bands: Tier[]): Rule => ({
  kind: "deviationTiers",
  points: "2",
  measure: rate,
  target: "100",
  tiers: bands,
});
const found = (rule: Rule) =>
  checkBands(ofRule(rule)).map(({ code, place, numbers }) => [
    code,
    place.replace("indicator/R1/rule.", ""),
    numbers,
  ]);

describe("结转结余率: 5以内 2分, 5~10 1分, 10以上 0分", () => {
  const low = band(null, at("5", true), "2");
  const high = band(at("10", false), null, "0");

  test("with an owner for every bound, in any order", () => {
    const middle = band(at("5", false), at("10", true), "1");
    expect(found(tiers(low, middle, high))).toEqual([]);
    expect(found(tiers(high, low, middle))).toEqual([]);
    expect(found(deviation(low, middle, high))).toEqual([]);
  });

  test("5 with two owners, 10 with none", () => {
    const middle = band(at("5", true), at("10", false), "1");
    expect(found(tiers(low, middle, high))).toEqual([
      ["boundaryTwoOwners", "tiers[1]", { at: "5" }],
      ["boundaryNoOwner", "tiers[2]", { at: "10" }],
    ]);
    const [defect] = checkBands(ofRule(deviation(low, middle, high)));
    expect(defect?.message).toBe("“第1项”的界限5个百分点同时属于两档，该得几分有两种答案");
  });

  test("a gap and an overlap", () => {
    expect(found(tiers(low, band(at("6", true), at("12", true), "1"), high))).toEqual([
      ["bandOverlap", "tiers[2]", { from: "10", to: "12" }],
      ["bandGap", "tiers[1]", { from: "5", to: "6" }],
    ]);
  });
});

test("bands need not reach further than the measure: a rate starts at 0 and this one has no end", () => {
  const first = band(at("0", true), at("60", false), "0");
  expect(found(tiers(first, band(at("60", true), at("100", true), "2")))).toEqual([
    ["bandGap", "tiers[1]", { from: "100" }],
  ]);
  const counted: Rule = {
    ...tiers(first, band(at("60", true), at("100", true), "2")),
    measure: { op: "least", of: [rate, { op: "constant", value: "100" }] },
  } as Rule;
  expect(found(counted)).toEqual([]);
});

test("0 itself needs an owner", () => {
  expect(found(tiers(band(at("0", false), null, "2")))).toEqual([
    ["boundaryNoOwner", "tiers[0]", { at: "0" }],
  ]);
});

test("a band inside another one, and one without limits beside others", () => {
  expect(found(tiers(band(null, null, "2"), band(at("5", true), at("6", true), "1")))).toEqual([
    ["bandOverlap", "tiers[1]", { from: "5", to: "6" }],
  ]);
});

test("the message says the values, the repair what to do", () => {
  const [defect] = checkBands(ofRule(tiers(band(null, at("5", true), "2"), band(at("6", true), null, "1"))));
  expect(defect).toMatchObject({
    severity: "error",
    indicator: "R1",
    message: "“第1项”高于5%、低于6%的数值不属于任何一档，无法计分",
    repair: "改正相邻档次的界限，或补上这一档",
  });
});
