import { describe, expect, test } from "vitest";
import { oneRow } from "../../test/one-row.ts";
import { renderLine } from "../index.ts";
import type { StepReading, StepsLoss } from "../index.ts";

const satisfaction: StepsLoss = {
  kind: "steps",
  label: "应扣",
  measure: { op: "fact", key: "rate" },
  target: "95",
  side: "below",
  step: "1",
  each: "0.4",
  reading: "fraction",
  zeroAt: { at: "80", included: true },
};
const score = (points: string, loss: StepsLoss, rate: string) =>
  oneRow({ kind: "deduct", points, losses: [loss] }, { rate });

describe("满意度95%及以上为8分，80%及以下不得分，每下降1%扣0.4分", () => {
  test.each<[string, StepReading, string]>([
    ["92.5", "fraction", "7.00"], // 2.5 × 0.4 = 1
    ["92.5", "whole", "7.20"], // 2 × 0.4 = 0.8
    ["92.5", "started", "6.80"], // 3 × 0.4 = 1.2
    ["93", "started", "7.20"], // exactly 2 steps
    ["95", "fraction", "8.00"],
    ["100", "fraction", "8.00"],
    ["80.01", "fraction", "2.00"], // 14.99 × 0.4 = 5.996; 2.004
    ["80", "fraction", "0.00"],
    ["0", "whole", "0.00"],
  ])("%s %% read as %s earns %s", (rate, reading, points) => {
    expect(score("8", { ...satisfaction, reading }, rate).computed).toBe(points);
  });

  test("低于80%才不得分时，80%仍按每1%扣分", () => {
    const below = { ...satisfaction, zeroAt: { at: "80", included: false } };
    expect(score("8", below, "80").computed).toBe("2.00"); // 15 × 0.4 = 6
    expect(score("8", below, "79.99").computed).toBe("0.00");
  });

  test("the derivation substitutes the numbers", () => {
    expect(score("8", satisfaction, "92.5").derivation.lines.map(renderLine)).toEqual([
      "满分 8.00分",
      "差距 95% − 92.50% = 2.50个百分点",
      "应扣 2.50 × 0.4 = 1.00分",
      "封顶 未超过8.00",
      "得分 8.00 − 1.00 = 7.00分",
    ]);
  });

  test("on the cliff the derivation shows the limit", () => {
    expect(score("8", satisfaction, "80").derivation.lines.map(renderLine)).toContain(
      "应扣 80.00% ≤ 80%，不计分，扣8.00分",
    );
  });
});

describe("a loss that takes nothing is one line, the fact first", () => {
  const { zeroAt: _, ...open } = satisfaction;
  const line = (loss: StepsLoss, rate: string) => {
    const lines = oneRow({ kind: "deduct", points: "8", losses: [loss] }, { rate }).derivation.lines;
    expect(lines.map(({ role }) => role)).toEqual(["credit", "loss", "cap", "result"]);
    return renderLine(lines[1]!);
  };
  test.each<[StepsLoss["side"], string, string]>([
    ["below", "96.4", "比率 96.40% ≥ 95%，达标，不扣"],
    ["below", "95", "比率 95.00% ≥ 95%，达标，不扣"],
    ["above", "50.39", "比率 50.39% ≤ 95%，不超，不扣"],
    ["both", "95", "比率 95.00% = 95%，达标，不扣"],
  ])("%s the target, %s %%", (side, rate, text) => {
    expect(line({ ...open, side }, rate)).toBe(text);
  });
  test("short of the first whole step", () => {
    // 95 − 94.66 = 0.34 of 10
    expect(line({ ...open, step: "10", reading: "whole" }, "94.66")).toBe(
      "比率 95% − 94.66% = 0.34个百分点，不足10个百分点的部分不计",
    );
  });
});

test.each<[string, StepReading, string[]]>([
  // 95 − 61 = 34; 34 ÷ 10 = 3.4
  ["10", "whole", ["应扣次数 34.00 ÷ 10，不足10个百分点的部分不计，即3次", "应扣 3 × 0.4 = 1.20分"]],
  ["10", "started", ["应扣次数 34.00 ÷ 10，不足10个百分点的按10个百分点计，即4次", "应扣 4 × 0.4 = 1.60分"]],
  // 34 ÷ 17 = 2 leaves nothing to be read
  ["17", "whole", ["应扣次数 34.00 ÷ 17 = 2次", "应扣 2 × 0.4 = 0.80分"]],
  ["1", "whole", ["应扣 34.00 × 0.4 = 13.60分"]],
])("a step of %s read as %s is said in the words of a clause", (step, reading, texts) => {
  const { zeroAt: _, ...open } = satisfaction;
  const { lines } = oneRow(
    { kind: "deduct", points: "20", losses: [{ ...open, step, reading }] },
    { rate: "61" },
  ).derivation;
  expect(lines.slice(2, -2).map(renderLine)).toEqual(texts);
});

describe("执行率100%，每超过（降低）1%扣0.1分", () => {
  const procurement: StepsLoss = { ...satisfaction, target: "100", side: "both", each: "0.1" };
  const { zeroAt: _, ...open } = procurement;
  test.each([
    ["100", "1.00"],
    ["97.5", "0.75"],
    ["102.5", "0.75"],
    ["22.22", "0.00"],
  ])("%s %% earns %s", (rate, points) => {
    expect(score("1", open, rate).computed).toBe(points);
  });
});

test("只罚一侧时，另一侧不扣分", () => {
  const above: StepsLoss = {
    ...satisfaction,
    target: "25",
    side: "above",
    step: "5",
    each: "0.5",
    reading: "whole",
  };
  const { zeroAt: _, ...open } = above;
  expect(score("1", open, "10").computed).toBe("1.00");
  expect(score("1", open, "29.99").computed).toBe("1.00");
  expect(score("1", open, "30").computed).toBe("0.50");
});
