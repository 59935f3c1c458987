import { describe, expect, it } from "vitest";
import { notedClauses } from "./rule-notes.ts";

describe("what a rule settles beyond its text", () => {
  it("stands as a sentence under the only clause", () => {
    expect(
      notedClauses(["每低1个扣1分。"], [{ text: "甲", notes: ["不足1个的按比例扣", "扣完为止"] }]),
    ).toEqual([{ text: "每低1个扣1分。", notes: ["不足1个的按比例扣；扣完为止。"] }]);
  });
  it("stands under the clause that it belongs to, once", () => {
    expect(
      notedClauses(
        ["①甲。", "②乙。"],
        [
          { clause: "①", text: "甲", notes: ["去尾取整"] },
          { clause: "①", text: "甲", notes: ["去尾取整"] },
          { clause: "②", text: "乙", notes: [] },
        ],
      ).map(({ notes }) => notes),
    ).toEqual([["去尾取整。"], []]);
  });
  it("is not said where the clause or the text for all clauses says it", () => {
    expect(
      notedClauses(
        ["①每例扣1分，扣完为止。", "四舍五入取整。"],
        [{ clause: "①", text: "甲", notes: ["扣完为止", "四舍五入取整"] }],
      ).map(({ notes }) => notes),
    ).toEqual([[], []]);
  });
  it("what three clauses share is said under the last of them with their marks", () => {
    const shared = (clause: string) => ({ clause, text: "甲", notes: ["不足10个的部分不计"] });
    expect(
      notedClauses(["①甲。", "②乙。", "③丙。"], ["①", "②", "③"].map(shared)).map(({ notes }) => notes),
    ).toEqual([[], [], ["①至③不足10个的部分不计。"]]);
    expect(notedClauses(["①甲。", "②乙。", "③丙。", "④丁。"], ["①", "③", "④"].map(shared))[3]?.notes).toEqual(
      ["①③④不足10个的部分不计。"],
    );
  });
  it("a statement for several clauses stands under the first", () => {
    expect(
      notedClauses(["①至④项：每例扣1分。"], [{ clause: "①②③④", text: "甲", notes: ["1例指1张凭证"] }]),
    ).toEqual([{ text: "①至④项：每例扣1分。", notes: ["1例指1张凭证。"] }]);
  });
});
