import { compile, type Observation } from "@hengji/scoring-core";
import { describe, expect, it } from "vitest";
import { goldenFacts, goldenFramework } from "../model/golden.testing.ts";
import { clauseNow, differenceText, scoreOf } from "./consequence.ts";

const scored = (key: string, value: string | boolean, row: string) => {
  const observation: Observation = { status: "observed", value, basis: { kind: "stated", place: "甲" } };
  const facts = { ...goldenFacts.facts, [key]: observation };
  return scoreOf(compile(goldenFramework).score({ ...goldenFacts, facts }), row)!;
};

describe("beneath a value in edit stands the clause that now applies", () => {
  it("a step: how far from the target, and what that costs", () => {
    expect(clauseNow(scored("satisfaction", "94", "D1-4"), "fact:satisfaction")).toBe(
      "95% − 94.00% = 1.00百分点；1.00 × 0.4，扣0.40",
    );
  });
  it("a band: where the value lies and what it gives", () => {
    // 结转结余 45.121 of 902.42 are exactly 5%: still the first band.
    expect(clauseNow(scored("carryover", "45.121", "B1-4"), "fact:carryover")).toMatch(/不高于5%，计2\.00$/);
    expect(clauseNow(scored("carryover", "90.242", "B1-4"), "fact:carryover")).toMatch(/，计1\.00$/);
  });
});

describe("the difference that a change makes", () => {
  it("has its sign, and is nothing when nothing changes", () => {
    expect([differenceText("8", "7.00"), differenceText("6.6", "7"), differenceText("7.0", "7.00")]).toEqual([
      "+1.00",
      "−0.40",
      "",
    ]);
  });
});
