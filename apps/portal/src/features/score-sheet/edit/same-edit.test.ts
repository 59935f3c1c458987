import { expect, test } from "vitest";
import type { Edit } from "./field.ts";
import { sameEdit } from "./same-edit.ts";

const fact = (value: string, place: string): Edit => ({
  kind: "fact",
  key: "satisfaction",
  value: { status: "observed", value, basis: { kind: "stated", place } },
});
const points = (awarded: string, reason: string): Edit => ({
  kind: "judgement",
  key: "sustainedEffect",
  value: { awarded, reason },
});
const cases = (title: string, amount: string): Edit => ({
  kind: "fact",
  key: "fundBreaches",
  value: { status: "observed", value: [{ title, amount }], basis: { kind: "stated", place: "台账" } },
});
const rationale = (value: string): Edit => ({ kind: "rationale", key: "C1-3", value });

test("a number is the same however many noughts end it", () => {
  expect(sameEdit(fact("92.5", "附表"), fact("92.50", "附表"))).toBe(true);
  expect(sameEdit(fact("92.0", "附表"), fact("92", "附表"))).toBe(true);
  expect(sameEdit(points("3.00", "推广"), points("3", "推广"))).toBe(true);
  expect(sameEdit(cases("凭证", "1.20"), cases("凭证", "1.2"))).toBe(true);
  expect(sameEdit(fact("92.5", "附表"), fact("92.05", "附表"))).toBe(false);
  expect(sameEdit(fact("100", "附表"), fact("1", "附表"))).toBe(false);
});

test("a text is its signs: chapter 3.1 is not chapter 3.10", () => {
  expect(sameEdit(fact("92.5", "3.1"), fact("92.5", "3.10"))).toBe(false);
  expect(sameEdit(points("3", "4.2"), points("3", "4.20"))).toBe(false);
  expect(sameEdit(cases("2.1", "1"), cases("2.10", "1"))).toBe(false);
  expect(sameEdit(rationale("1.5"), rationale("1.50"))).toBe(false);
  expect(sameEdit(rationale("1.5"), rationale("1.5"))).toBe(true);
});

test("parts in another order, or left out, are no change", () => {
  const other: Edit = {
    kind: "fact",
    key: "satisfaction",
    value: { basis: { place: "附表", kind: "stated" }, value: "92.5", status: "observed" },
  };
  expect(sameEdit(fact("92.5", "附表"), other)).toBe(true);
  expect(sameEdit(null, null)).toBe(true);
  expect(sameEdit(null, rationale(""))).toBe(false);
});
