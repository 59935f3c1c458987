import { describe, expect, it } from "vitest";
import { ruleNotes } from "./rule-notes.ts";

describe("what a rule declares beyond its text", () => {
  it("stands in one line for a rule without clauses", () => {
    expect(ruleNotes([{ text: "甲", notes: ["不足1步：按比例", "扣完为止"] }])).toEqual([
      "不足1步：按比例 · 扣完为止",
    ]);
  });
  it("clauses that declare the same share a line, others have their own", () => {
    expect(
      ruleNotes([
        { clause: "①", text: "甲", notes: ["起评1分"] },
        { clause: "②", text: "乙", notes: ["起评1分"] },
        { clause: "③", text: "丙", notes: ["起评2分"] },
        { clause: "④", text: "丁", notes: [] },
      ]),
    ).toEqual(["①② 起评1分", "③ 起评2分"]);
  });
  it("a note that a clause repeats is said once", () => {
    expect(
      ruleNotes([
        { clause: "①", text: "甲", notes: ["扣完为止"] },
        { clause: "①", text: "乙", notes: ["扣完为止"] },
      ]),
    ).toEqual(["① 扣完为止"]);
  });
});
