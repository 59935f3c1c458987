import { describe, expect, it } from "vitest";
import { goldenFacts, goldenModel } from "./golden.testing.ts";
import { reachable, remindersOf, repeatedCases } from "./reminders.ts";

const model = goldenModel();
const row = (code: string, of = model) => of.rows.find((one) => one.code === code)!;
const texts = (code: string) => remindersOf(row(code), model.rows).map(({ text }) => text);

describe("reminders", () => {
  it("a rule whose best is less than the row's points says what cannot be reached", () => {
    expect(texts("B2-5")).toEqual(["评分标准最高2.00分，低于本行分值3.00分，其余1.00分按现标准无法取得"]);
    expect(reachable(row("B2-5"))).toBe("2");
  });
  it("a row that does not apply and a row that can be reached in full are not reminded of", () => {
    expect([reachable(row("A2-2")), reachable(row("D1-4"))]).toEqual([null, null]);
  });
  it("the same two vouchers that cost points in two rows are named in both, with what the other took", () => {
    expect(texts("B2-1")).toEqual(["同2例在“资金使用合规性”又扣1.00分"]);
    expect(texts("B2-2")).toEqual(["同2例在“内部控制健全性”又扣0.40分"]);
    expect(remindersOf(row("B2-1"), model.rows)[0]?.row?.code).toBe("B2-2");
  });
  it("where only some of the other row's cases are the same, no amount is claimed", () => {
    const breaches = goldenFacts.facts.fundBreaches;
    if (breaches?.status !== "observed" || typeof breaches.value !== "object")
      throw new Error("cases expected");
    const value = [breaches.value[0]!, { title: "另一张凭证" }];
    const changed = goldenModel({
      ...goldenFacts,
      facts: { ...goldenFacts.facts, fundBreaches: { ...breaches, value } },
    });
    const [one] = repeatedCases(row("B2-1", changed), changed.rows);
    expect([one?.other.code, one?.cases, one?.taken]).toEqual(["B2-2", 1, null]);
  });
  it("cases of one row alone remind of nothing", () => {
    expect(repeatedCases(row("B3-1"), model.rows)).toEqual([]);
  });
});
