import type { FactDefinition, Observation } from "@hengji/scoring-core";
import { describe, expect, it } from "vitest";
import { emptyCase } from "./case-form.ts";
import { readDate } from "./date-entry.ts";
import { factForm, readFact } from "./fact-form.ts";

const stated = { kind: "stated", place: "附表第30行" } as const;
const asks = (type: FactDefinition["type"], more: Partial<FactDefinition> = {}): FactDefinition => ({
  key: "one",
  label: "某数",
  type,
  unit: "",
  ...more,
});
const observed = (value: Extract<Observation, { status: "observed" }>["value"]): Observation => ({
  status: "observed",
  value,
  basis: stated,
});

describe("a fact goes into its form and comes out the same", () => {
  it.each<[string, FactDefinition, Observation]>([
    ["a number", asks("percent"), observed("92.5")],
    ["yes", asks("yesNo"), observed(true)],
    ["no", asks("yesNo"), observed(false)],
    ["a choice", asks("choice", { choices: [{ code: "part", label: "部分" }] }), observed("part")],
    ["a day", asks("date"), observed("2021-09-30")],
    ["cases", asks("cases"), observed([{ title: "甲", date: "2021-09", amount: "1.2", place: "凭证3号" }])],
    ["no case", asks("cases"), observed([])],
    [
      "an inference",
      asks("count"),
      { ...observed("3"), basis: { kind: "inferred", from: "甲", how: "乙" } } as Observation,
    ],
    ["missing", asks("count"), { status: "missing", reason: "没有公布" }],
    ["not applicable", asks("count"), { status: "notApplicable", reason: "没有此项业务" }],
  ])("%s", (_, definition, observation) => {
    expect(readFact(factForm(observation), definition)).toEqual({ value: observation });
  });
});

describe("what cannot be accepted says where and how to mend it", () => {
  const form = { ...factForm(undefined), text: "1" };
  it("a value needs its place", () => {
    expect(readFact(form, asks("count"))).toMatchObject({ at: "place" });
  });
  it("an inference needs from what and how", () => {
    expect(readFact({ ...form, basis: "inferred" }, asks("count"))).toMatchObject({ at: "from" });
    expect(readFact({ ...form, basis: "inferred", from: "甲" }, asks("count"))).toMatchObject({ at: "how" });
  });
  it("missing needs its reason", () => {
    expect(readFact({ ...form, status: "missing", reason: " " }, asks("count"))).toEqual({
      problem: "请写明缺失的原因",
      at: "reason",
    });
  });
  it("a case needs what it is; an empty line is no case", () => {
    const cases = [{ ...emptyCase, amount: "3" }, emptyCase];
    expect(readFact({ ...form, place: "甲", cases }, asks("cases", { unit: "例" }))).toEqual({
      problem: "第1例：请写明事项",
      at: "cases.0.title",
    });
    expect(readFact({ ...form, place: "甲", cases: [emptyCase] }, asks("cases"))).toMatchObject({
      value: { value: [] },
    });
  });
});

describe("a day as people write it", () => {
  it.each(["2021-09-30", "2021/9/30", "2021.9.30", "20210930", "2021年9月30日", "２０２１－９－３０"])(
    "%s",
    (typed) => {
      expect(readDate(typed, { label: "日期" })).toEqual({ value: "2021-09-30" });
    },
  );
  it("a day that no calendar has is refused", () => {
    expect(readDate("2021-02-29", { label: "日期" })).toMatchObject({ at: "text" });
    expect(readDate("2021-13-01", { label: "日期" })).toMatchObject({ at: "text" });
  });
  it("a month alone counts only where it may", () => {
    expect(readDate("2021年9月", { label: "日期", month: true })).toEqual({ value: "2021-09" });
    expect(readDate("2021年9月", { label: "日期" })).toMatchObject({ at: "text" });
  });
});
