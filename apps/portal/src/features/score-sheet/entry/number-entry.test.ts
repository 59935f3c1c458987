import { describe, expect, it } from "vitest";
import { plainNumber, readNumber, readPoints } from "./number-entry.ts";

const rate = { label: "满意度", unit: "%", max: "100" };

describe("a number as people type it", () => {
  it.each([
    ["９２．５", "92.5"],
    [" 92.5 ", "92.5"],
    ["92.5%", "92.5"],
    ["92.5％", "92.5"],
    ["1,234,567.8", "1234567.8"],
    ["１，２３４", "1234"],
    ["007", "7"],
    [".5", "0.5"],
    ["92。5", "92.5"],
    ["−1", "-1"],
  ])("%s means %s", (typed, meant) => {
    expect(plainNumber(typed, "%")).toBe(meant);
  });
  it("a comma that groups nothing is left as a fault", () => {
    expect(readNumber("12,34", rate)).toMatchObject({ at: "text" });
  });
});

describe("a number is refused with what its definition says", () => {
  it("above its greatest value", () => {
    expect(readNumber("101", rate)).toEqual({ problem: "“满意度”不能高于100%", at: "text" });
  });
  it("below zero, unless the definition allows less", () => {
    expect(readNumber("-1", rate)).toEqual({ problem: "“满意度”不能低于0%", at: "text" });
    expect(readNumber("-1", { ...rate, min: "-5" })).toEqual({ value: "-1" });
  });
  it("when it is no number, or has more than six places", () => {
    expect(readNumber("abc", rate)).toEqual({ problem: "“abc”不是数；只填数字，小数至多6位", at: "text" });
    expect(readNumber("1.1234567", rate)).toMatchObject({ at: "text" });
  });
  it("when it is empty, saying what to do instead", () => {
    expect(readNumber("  ", rate)).toEqual({
      problem: "请填写“满意度”的数；没有数时改为缺失并写明原因",
      at: "text",
    });
  });
});

describe("points that a person gives", () => {
  it("lie between 0 and what the part is worth, both included", () => {
    expect([readPoints("0", "4", 2), readPoints("4", "4", 2)]).toEqual([{ value: "0" }, { value: "4" }]);
    expect(readPoints("4.01", "4", 2)).toEqual({ problem: "计分须在0至4之间，现为4.01", at: "awarded" });
    expect(readPoints("-0.01", "4", 2)).toMatchObject({ at: "awarded" });
  });
  it("are no finer than the table rounds", () => {
    expect(readPoints("1.005", "4", 2)).toEqual({ problem: "计分至多2位小数，现为1.005", at: "awarded" });
    expect(readPoints("1.500", "4", 2)).toEqual({ value: "1.500" });
  });
});
