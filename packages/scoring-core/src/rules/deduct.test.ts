import { expect, test } from "vitest";
import { oneRow } from "../../test/one-row.ts";
import { renderLine } from "../index.ts";
import type { Loss, Rule } from "../index.ts";

const perPerson = (each: string, cap?: string): Loss => ({
  kind: "perCase",
  label: "超编",
  count: { op: "fact", key: "people" },
  each,
  ...(cap === undefined ? {} : { cap }),
});

const rule = (...losses: Loss[]): Rule => ({ kind: "deduct", points: "5", losses });

test("losses never take more than the part has, and the derivation says how much was not taken", () => {
  const row = oneRow(rule(perPerson("0.3")), { people: "398" });
  expect(row.computed).toBe("0.00");
  // 398 × 0.3 = 119.4; 119.4 − 5 = 114.4 is given back; 5 − 5 = 0
  expect(row.derivation.lines.map(renderLine)).toEqual([
    "满分 5.00分",
    "超编 398人 × 0.3 = 119.40分",
    "封顶 扣分至多5.00，多出114.40分不扣",
    "得分 5.00 − 5.00 = 0.00分",
  ]);
});

test("a loss's own cap limits that loss alone", () => {
  // 398 × 0.3 capped at 2, then 1 for not issuing: 5 − 2 − 1
  const flat: Loss = {
    kind: "flat",
    label: "未印发",
    when: { op: "not", of: { op: "yes", key: "issued" } },
    amount: "1",
  };
  expect(oneRow(rule(perPerson("0.3", "2"), flat), { people: "398", issued: false }).computed).toBe("2.00");
});

test("a cap says whether it limits one loss or the part", () => {
  const lines = oneRow(rule(perPerson("0.3", "2")), { people: "398" }).derivation.lines;
  // 119.4 − 2 = 117.4 is given back by the loss's own cap; 2 of 5 leaves the part's untouched
  expect(lines.flatMap(({ limits, value }) => (limits === undefined ? [] : [[limits, value]]))).toEqual([
    ["loss", "117.40"],
    ["part", null],
  ]);
});

test("a part states its best score beside what it earned", () => {
  const last = oneRow({ kind: "sum", points: "5", parts: [rule(perPerson("0.3"))] }, { people: "2" });
  // 5 − 2 × 0.3
  expect(last.derivation.lines.filter(({ role }) => role === "subtotal")).toMatchObject([
    { value: "4.40", best: "5.00" },
  ]);
});

test("a cap that was not reached is written too", () => {
  const lines = oneRow(rule(perPerson("0.3", "2")), { people: "1" }).derivation.lines;
  expect(lines.filter(({ role }) => role === "cap").map(renderLine)).toEqual([
    "封顶 未超过2.00",
    "封顶 未超过5.00",
  ]);
});

test("a loss without evidence leaves the whole part at zero, with every gap named", () => {
  const other: Loss = { kind: "forfeit", label: "恶性事件", when: { op: "yes", key: "trained" } };
  expect(oneRow(rule(perPerson("0.1"), other), {})).toMatchObject({
    computed: "0.00",
    missing: ["people", "trained"],
  });
});

test("one event forfeits all that is left", () => {
  const event: Loss = { kind: "forfeit", label: "恶性事件", when: { op: "yes", key: "issued" } };
  expect(oneRow(rule(perPerson("1"), event), { people: "1", issued: true }).computed).toBe("0.00");
  expect(oneRow(rule(perPerson("1"), event), { people: "1", issued: false }).computed).toBe("4.00");
});

test("losses are taken from what the base earned, not from the points", () => {
  const base: Rule = { kind: "award", points: "1", when: { op: "yes", key: "issued" } };
  const part: Rule = { kind: "deduct", points: "1", base, losses: [perPerson("0.3")] };
  expect(oneRow(part, { issued: true, people: "2" }).computed).toBe("0.40");
  expect(oneRow(part, { issued: false, people: "2" }).computed).toBe("0.00");
});
