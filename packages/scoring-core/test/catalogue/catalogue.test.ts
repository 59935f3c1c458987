import { describe, expect, test } from "vitest";
import type { NotApplicablePolicy, Observation } from "../../src/index.ts";
import { splitPoints } from "../../src/index.ts";
import { cardOf, given, judged, rated } from "../card-of.ts";
import { observedRow } from "../one-row.ts";
import { anchoredCredits } from "./anchored-credits.ts";
import { credits } from "./credits.ts";
import { deductions } from "./deductions.ts";
import type { Value } from "./entry.ts";

const entries = [...credits, ...anchoredCredits, ...deductions].toSorted((a, b) => a.id.localeCompare(b.id));

const observed = (value: Value): Observation =>
  typeof value === "object" && "status" in value
    ? value
    : { status: "observed", value, basis: { kind: "stated", place: "附表" } };

describe.each(entries)("$id $words", ({ rule, cases, judgements = {} }) => {
  test.each(cases)("%j earns %s", (values, points) => {
    const facts = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, observed(value)]));
    expect(observedRow(rule, facts, judgements).computed).toBe(points);
  });
});

const grades = [
  { code: "good", label: "优", from: "90" },
  { code: "poor", label: "差", from: "0" },
];

test("R28 情节特别严重的，等级直接定为“差”", () => {
  const row = judged("A", "100", {
    gradeVeto: { when: { op: "yes", key: "issued" }, grade: "poor", text: "情节特别严重" },
  });
  const card = cardOf([row], { A: "98" }, { grades }, { facts: { issued: given(true) } });
  expect(card).toMatchObject({ total: "98.00", grade: { label: "差" } });
});

test("R29 执行率低于80%的，总分不高于85分", () => {
  const totalCaps = [
    {
      label: "执行率封顶",
      when: {
        op: "compare" as const,
        left: { op: "fact" as const, key: "rate" },
        relation: "lt" as const,
        right: { op: "constant" as const, value: "80", unit: "%" },
      },
      atMost: "85",
    },
  ];
  const card = cardOf([judged("A", "100")], { A: "96" }, { totalCaps }, { facts: { rate: given("79.9") } });
  expect(card.total).toBe("85.00");
});

describe("R31 本年度不适用的指标", () => {
  test.each<[string, NotApplicablePolicy, string]>([
    // (a) 20 points to the other row: 80 % of 100
    ["分值移至其他指标", { policy: "moved", to: ["A"] }, "80.00"],
    // (b) 64 + 20
    ["按满分计", { policy: "full" }, "84.00"],
    // (c) 64 ÷ 80 × 100
    ["折算", { policy: "rescaled" }, "80.00"],
    // (d) neither budget nor purchase
    [
      "按情形计",
      { policy: "table", cases: [{ when: { op: "not", of: { op: "yes", key: "issued" } }, points: "20" }] },
      "84.00",
    ],
  ])("%s", (_, whenNotApplicable, total) => {
    const rows = [judged("A", "80"), judged("B", "20", { whenNotApplicable })];
    const input = { notApplicable: { B: { reason: "没有楼堂馆所" } }, facts: { issued: given(false) } };
    expect(cardOf(rows, { A: "64" }, {}, input).total).toBe(total);
  });
});

test("R32 尚未到考核时点的，暂不扣分，并作标记", () => {
  const row = observedRow(
    { kind: "award", points: "3", when: { op: "yes", key: "issued" }, whenNotYetDue: "full" },
    { issued: { status: "notYetDue", reason: "下年6月验收" } },
  );
  expect(row).toMatchObject({ computed: "3.00", missing: [], notYetDue: ["issued"] });
});

test("R36 百分制得分按本行分值折算", () => {
  const card = cardOf(
    [rated("20", { scale: "100" }), judged("B", "80")],
    { B: "80" },
    {},
    {
      facts: { rate: given("87.5") },
    },
  );
  expect(card.indicators[0]).toMatchObject({ computed: "17.50", points: "20.00" });
  expect(card.total).toBe("97.50");
});

test("R39 一组分值平均分到各行，取整，合计不变", () => {
  expect(splitPoints("20", 6, 0)).toEqual(["4", "4", "3", "3", "3", "3"]);
});

test("R40 加分项、扣分项在100分以外，可选项不计分", () => {
  const rows = [
    judged("A", "100"),
    judged("plus", "5", { role: "bonus" }),
    judged("minus", "3", { role: "penalty" }),
    judged("optional", "40", { role: "unscored" }),
  ];
  // 90 + 4 − (3 − 1)
  const card = cardOf(rows, { A: "90", plus: "4", minus: "1", optional: "40" });
  expect(card.total).toBe("92.00");
});

test("every number of the catalogue is here", () => {
  const alone = ["R28", "R29", "R31", "R32", "R36", "R39", "R40"];
  const here = new Set([...entries.map(({ id }) => id.slice(0, 3)), ...alone]);
  const all = Array.from({ length: 40 }, (_, index) => `R${String(index + 1).padStart(2, "0")}`);
  expect([...here].toSorted()).toEqual(all);
});
