import type { FactDefinition } from "@hengji/scoring-core";
import { expect, test } from "vitest";
import { readPart } from "../state/read-part.ts";
import { rowPart } from "../state/part.ts";
import { blankRow } from "../model/new-row.ts";
import { formulaText, isUnread, typedFormula } from "./typed-formula.ts";

const spent: FactDefinition = { key: "spent", label: "支出数", type: "amount", unit: "万元" };
const planned: FactDefinition = { key: "planned", label: "预算数", type: "amount", unit: "万元" };
const facts = [spent, planned];

test("a text that can be read is the quantity that it says", () => {
  const value = typedFormula("支出数÷预算数×20", facts);
  expect(isUnread(value)).toBe(false);
  expect(formulaText(value, facts)).toBe("支出数÷预算数×20");
});

test("half a formula stays as it was typed, and its row is not filled in: no earlier formula is saved or scored", () => {
  const half = typedFormula("支出数÷预算数×", facts);
  expect(isUnread(half)).toBe(true);
  expect(formulaText(half, facts)).toBe("支出数÷预算数×");
  const row = blankRow("A1", ["产出", "数量"], "formula", { judgement: () => "A1.1" });
  const rule = { kind: "formula", points: "20", score: half };
  const { body, issues } = readPart(
    rowPart("A1"),
    { ...row, name: "完成率", points: "20", rule } as never,
    facts,
  );
  expect(body).toBeNull();
  expect(issues).toHaveLength(1);
});

test("it can be read once the fact that it names is declared", () => {
  const before = typedFormula("支出数÷预算数×20", [spent]);
  expect(isUnread(before)).toBe(true);
  expect(isUnread(typedFormula(formulaText(before, facts), facts))).toBe(false);
});

test("an emptied line is a quantity that was not chosen", () => {
  expect(typedFormula("  ", facts)).toEqual({ op: "fact", key: "" });
});
