import { expect, test } from "vitest";
import { FACTS } from "../../test/arbitrary-case.ts";
import type { Expression } from "../expression.ts";
import type { Outside, ProportionRule, RangeRule, Rule, StepReading } from "../rule.ts";
import { describeRule } from "./describe-rule.ts";

const rate: Expression = { op: "fact", key: "rate" };
const people: Expression = { op: "fact", key: "people" };
const said = (rule: Rule) => describeRule(rule, FACTS).map(({ text, notes }) => [text, notes]);

const completion: ProportionRule = {
  kind: "proportion",
  points: "10",
  actual: { op: "fact", key: "spent" },
  target: { op: "fact", key: "planned" },
  better: "higher",
};

test.each<[string, Partial<ProportionRule>, string, string[]]>([
  ["more is better", {}, "完成率=支出÷预算×100%；得分=完成率×10分，完成率至多按100%计", []],
  [
    "less is better",
    { better: "lower" },
    "完成率=预算÷支出×100%；得分=完成率×10分，完成率至多按100%计",
    ["支出不大于0的，计满分"],
  ],
  [
    "a pass line, 财预〔2021〕101号",
    { passLine: { at: "60", above: "rescaled" } },
    "完成率=支出÷预算×100%；得分=（完成率−60%）÷（100%−60%）×10分，完成率至多按100%计；完成率低于60%的不计分",
    [],
  ],
  [
    "nothing below 80 %",
    { passLine: { at: "80", above: "proportional" } },
    "完成率=支出÷预算×100%；得分=完成率×10分，完成率至多按100%计；完成率低于80%的不计分",
    [],
  ],
  [
    "a target that may be zero",
    { whenTargetZero: "10" },
    "完成率=支出÷预算×100%；得分=完成率×10分，完成率至多按100%计",
    ["预算为0的，计10分"],
  ],
  [
    "a target that is worked out",
    {
      target: { op: "subtract", left: { op: "fact", key: "planned" }, right: { op: "constant", value: "5" } },
    },
    "完成率=支出÷（预算−5）×100%；得分=完成率×10分，完成率至多按100%计",
    [],
  ],
])("proportion: %s", (_, over, text, notes) => {
  expect(said({ ...completion, ...over })).toEqual([[text, notes]]);
});

test("interpolation: 70% earns nothing, 85% all 15", () => {
  const rule: Rule = {
    kind: "interpolation",
    points: "15",
    label: "办结率",
    measure: rate,
    anchors: [
      { at: "70", points: "0" },
      { at: "85", points: "15" },
    ],
    below: "zero",
    above: "hold",
  };
  expect(said(rule)).toEqual([
    ["办结率：比率为70%不计分，85%计15分，其间按直线内插；低于70%不计分，高于85%计15分", []],
  ]);
});

test("interpolation between more than two anchors, of people", () => {
  const rule: Rule = {
    kind: "interpolation",
    points: "3",
    measure: people,
    anchors: [
      { at: "0", points: "3" },
      { at: "5", points: "1" },
      { at: "20", points: "0" },
    ],
    below: "hold",
    above: "zero",
  };
  expect(said(rule)[0]?.[0]).toBe(
    "人数为0人计3分，5人计1分，20人不计分，相邻两点之间按直线内插；少于0人计3分，多于20人不计分",
  );
});

test.each<[StepReading, string]>([
  ["fraction", "不足0.1个百分点的按比例计"],
  ["whole", "不足0.1个百分点的部分不计"],
  ["started", "不足0.1个百分点的按0.1个百分点计"],
])("around the mean of the peers, an incomplete step read as %s", (reading, words) => {
  const rule: Rule = {
    kind: "aroundMean",
    points: "4",
    measure: rate,
    mean: { op: "add", terms: [rate, { op: "constant", value: "0", unit: "%" }], label: "同类平均值" },
    atMean: "2",
    better: "higher",
    step: "0.1",
    each: "0.02",
    reading,
  };
  const notes = [words, "加至4分为止，减完为止"];
  expect(said(rule)).toEqual([
    ["比率与同类平均值持平计2分；每高0.1个百分点加0.02分，每低0.1个百分点减0.02分", notes],
  ]);
  expect(said({ ...rule, measure: people, step: "1" })[0]?.[0]).toBe(
    "人数与同类平均值持平计2分；每多1人加0.02分，每少1人减0.02分",
  );
  expect(said({ ...rule, better: "lower" })[0]?.[0]).toBe(
    "比率与同类平均值持平计2分；每低0.1个百分点加0.02分，每高0.1个百分点减0.02分",
  );
});

const range: RangeRule = {
  kind: "range",
  points: "4",
  measure: people,
  from: "10",
  to: "12",
  below: { policy: "steps", step: "1", each: "1", reading: "whole" },
  above: { policy: "unstated" },
};
const each500: Outside = { policy: "steps", step: "500", each: "0.5", reading: "started" };

test.each<[Partial<RangeRule>, string, string[]]>([
  [
    {},
    "人数不少于10人、不多于12人的，计4分；少于10人的，每少1人扣1分；多于12人的，标准没有写明，无法计分",
    ["扣完为止"],
  ],
  [
    { below: { policy: "zero" }, above: { policy: "noLoss" } },
    "人数不少于10人、不多于12人的，计4分；少于10人的，不计分；多于12人的，不扣分",
    [],
  ],
  [
    { to: "10", below: each500, above: each500 },
    "人数等于10人的，计4分；少于10人的，每少500人扣0.5分；多于10人的，每多500人扣0.5分",
    ["不足500人的按500人计", "扣完为止"],
  ],
  [
    { measure: rate, below: { policy: "steps", step: "1", each: "0.1", reading: "fraction" } },
    "比率不低于10%、不高于12%的，计4分；低于10%的，每低1个百分点扣0.1分；高于12%的，标准没有写明，无法计分",
    ["不足1个百分点的按比例扣", "扣完为止"],
  ],
])("range %#", (over, text, notes) => {
  expect(said({ ...range, ...over })).toEqual([[text, notes]]);
});

test("a formula is written out, with every named quantity in it", () => {
  const share: Expression = {
    op: "percentOf",
    part: { op: "fact", key: "spent" },
    whole: { op: "fact", key: "planned" },
    label: "执行率",
    whenZeroDivisor: "100",
  };
  const rule: Rule = {
    kind: "formula",
    points: "5",
    score: {
      op: "round",
      of: {
        op: "divide",
        left: { op: "multiply", factors: [share, people] },
        right: { op: "constant", value: "20" },
      },
      places: 2,
      mode: "halfUp",
      label: "得分",
    },
  };
  expect(said(rule)).toEqual([
    [
      "得分=（执行率×人数）÷20，不低于0分，不高于5分",
      ["执行率=支出÷预算×100%", "执行率的分母为0的，执行率按100%计", "（执行率×人数）÷20四舍五入保留两位"],
    ],
  ]);
});

test("levels bound what a person may give, national bands of 10 points", () => {
  const bound = (at: string, included: boolean) => ({ at, included });
  const rule: Rule = {
    kind: "levels",
    points: "10",
    key: "outcome",
    judgement: "level",
    levels: [
      { choice: "all", from: bound("80", true), to: bound("100", true) },
      { choice: "part", from: bound("60", true), to: bound("80", false) },
      { choice: "none", from: bound("0", false), to: bound("60", false) },
    ],
  };
  expect(said(rule)).toEqual([
    [
      "整改：全部的，在8至10分之间计分；部分的，在6至8分（不含8分）之间计分；未的，在0至6分（不含0分和6分）之间计分",
      ["在所属档内由评价人确定分数，写明理由"],
    ],
  ]);
  const fixed = rule.levels.map((level) => ({ ...level, from: bound("0", true), to: bound("0", true) }));
  expect(said({ ...rule, levels: fixed })[0]?.[0]).toBe("整改：全部不计分；部分不计分；未不计分");
});
