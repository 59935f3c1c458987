import { expect, test } from "vitest";
import { lines, oneRow } from "../../test/one-row.ts";
import type { LevelsRule } from "../index.ts";

// R26: 达成 100%—80%（含），部分达成 80%—60%（含），未达成 60%—0% (财预〔2020〕10号)
const outcome: LevelsRule = {
  kind: "levels",
  points: "10",
  key: "outcome",
  judgement: "achieved",
  levels: [
    { choice: "all", from: { at: "80", included: true }, to: { at: "100", included: true } },
    { choice: "part", from: { at: "60", included: true }, to: { at: "80", included: false } },
    { choice: "none", from: { at: "0", included: true }, to: { at: "60", included: false } },
  ],
};
const judged = (choice: string, awarded: string) =>
  oneRow(outcome, { outcome: choice }, { achieved: { awarded, reason: "台账齐全" } });

test.each([
  ["all", "8", "8.00"],
  ["all", "10", "10.00"],
  ["part", "7.99", "7.99"],
  ["part", "6", "6.00"],
  ["none", "0", "0.00"],
])("%s with %s earns %s", (choice, awarded, points) => {
  expect(judged(choice, awarded)).toMatchObject({ computed: points, missing: [] });
});

test.each([
  ["all", "7.99"],
  ["part", "8"],
  ["none", "6"],
])("%s does not reach %s: no judgement, no evidence", (choice, awarded) => {
  expect(judged(choice, awarded)).toMatchObject({
    computed: "0.00",
    status: "missing",
    missing: ["achieved"],
  });
});

test("without the level, the number or both it says what is lacking", () => {
  expect(oneRow(outcome, {}).missing).toEqual(["outcome", "achieved"]);
  expect(oneRow(outcome, { outcome: "all" }).missing).toEqual(["achieved"]);
});

test("the derivation names the level and its interval", () => {
  expect(lines(judged("part", "7"))[0]).toBe("分等计分 7.00分（部分，分值的60%—80%；台账齐全）");
});
