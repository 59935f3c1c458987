import type {
  Condition,
  Expression,
  FactDefinition,
  FactsFile,
  Framework,
  Indicator,
  Rule,
} from "../src/index.ts";
import { FACTS } from "./arbitrary-case.ts";
import {
  amount,
  amountLastYear,
  caseCount,
  compare,
  count,
  inPercent,
  percent,
  percentOf,
  subtract,
} from "./quantities.ts";
import { smallTable } from "./small-table.ts";

/** A table in which every kind of rule, loss, quantity, condition and policy stands once, and facts for it. */

const number = (value: string): Expression => ({ op: "constant", value, unit: "" });
const yes = (key: string): Condition => ({ op: "yes", key });
const bound = (at: string, included: boolean) => ({ at, included });
const award = (points: string, when: Condition): Rule => ({ kind: "award", points, when });
const people = count("people");
const rate = percent("rate");

const executed: Expression = {
  op: "round",
  of: percentOf(amount("spent"), amount("planned"), { label: "执行率", whenZeroDivisor: "100" }),
  places: 2,
  mode: "halfUp",
};
const growth: Expression = {
  op: "multiply",
  factors: [
    {
      op: "divide",
      left: subtract(amount("spent"), amountLastYear("spent")),
      right: amountLastYear("spent"),
      whenZeroOverZero: "0",
    },
    inPercent("100"),
  ],
  label: "变动率",
};
const index: Expression = {
  op: "weightedIndex",
  items: [
    { weight: "100", count: people },
    { weight: "0", count: caseCount("breaches") },
  ],
  label: "满意度",
  unit: "%",
  whenZeroOverZero: "0",
};
const late: Expression = { op: "daysAfter", key: "issuedOn", date: "2021-09-30", label: "逾期天数" };
const outside = { policy: "steps", step: "1", each: "1", reading: "whole" } as const;

const RULES: readonly Rule[] = [
  {
    ...award("10", { op: "all", of: [yes("issued"), { op: "not", of: yes("trained") }] }),
    whenNotYetDue: "full",
  },
  {
    kind: "checklist",
    points: "10",
    items: [
      { label: "印发", points: "4", when: { op: "onOrBefore", key: "issuedOn", date: "2021-09-30" } },
      {
        label: "整改",
        points: "6",
        when: { op: "any", of: [{ op: "is", key: "outcome", choice: "all" }, yes("issued")] },
      },
    ],
  },
  {
    kind: "shares",
    points: "10",
    items: [
      { label: "制度", clause: "①", weight: "1", kept: { kind: "met", when: yes("issued") } },
      { label: "台账", weight: "2", kept: { kind: "misses", count: people, deadAfter: "3", each: "20" } },
    ],
    whenNotApplicable: "zero",
  },
  {
    kind: "tiers",
    points: "10",
    measure: executed,
    tiers: [
      { to: bound("60", false), points: "0" },
      { from: bound("60", true), to: bound("90", false), points: "5" },
      { from: bound("90", true), points: "10" },
    ],
    settles: [{ choice: "boundaryOwner", note: "界限归较高一档" }],
  },
  {
    kind: "deviationTiers",
    points: "10",
    measure: rate,
    target: "100",
    tiers: [
      { to: bound("5", true), points: "10" },
      { from: bound("5", false), points: "0" },
    ],
  },
  { kind: "choice", points: "10", key: "outcome", awards: { all: "10", part: "5", none: "0" } },
  {
    kind: "compare",
    points: "10",
    current: amount("spent"),
    previous: amountLastYear("spent"),
    lower: "10",
    equal: "5",
    higher: "0",
  },
  {
    kind: "deduct",
    points: "10",
    base: award("10", yes("issued")),
    losses: [
      { kind: "flat", label: "未培训", when: yes("trained"), amount: "1", clause: "①" },
      {
        kind: "perCase",
        label: "问题",
        count: caseCount("breaches"),
        each: "0.5",
        free: "1",
        cap: "2",
      },
      {
        kind: "steps",
        label: "偏离",
        measure: { op: "absolute", of: growth },
        target: "5",
        side: "above",
        step: "1",
        each: "0.1",
        reading: "fraction",
        zeroAt: bound("50", true),
      },
      {
        kind: "share",
        label: "未设",
        missing: people,
        required: { op: "add", terms: [people, number("1")] },
        amount: "2",
        whenNoneRequired: "0",
      },
      { kind: "rate", label: "增长", measure: growth, factor: "20", zeroFrom: bound("10", true) },
      { kind: "forfeit", label: "未印发", when: { op: "not", of: yes("issued") } },
    ],
  },
  { kind: "sum", points: "10", parts: [award("4", yes("issued")), award("6", yes("trained"))] },
  {
    kind: "firstMatch",
    points: "10",
    branches: [
      {
        when: compare(rate, "le", inPercent("10")),
        rule: award("10", yes("issued")),
      },
    ],
    otherwise: { kind: "discretion", points: "5", judgement: "otherwise" },
  },
  { kind: "discretion", points: "10", judgement: "effect", label: "成效" },
  {
    kind: "proportion",
    points: "10",
    actual: amount("spent"),
    target: amount("planned"),
    better: "higher",
    passLine: { at: "60", above: "rescaled" },
    whenTargetZero: "10",
  },
  {
    kind: "interpolation",
    points: "10",
    measure: { op: "least", of: [rate, inPercent("100")] },
    anchors: [
      { at: "70", points: "0" },
      { at: "85", points: "10" },
    ],
    below: "zero",
    above: "hold",
  },
  {
    kind: "aroundMean",
    points: "10",
    measure: rate,
    mean: inPercent("80"),
    atMean: "5",
    better: "higher",
    step: "0.1",
    each: "0.1",
    reading: "started",
  },
  {
    kind: "range",
    points: "10",
    measure: people,
    from: "10",
    to: "12",
    below: outside,
    above: { policy: "unstated" },
  },
  {
    kind: "formula",
    points: "10",
    score: { op: "greatest", of: [number("0"), { op: "divide", left: index, right: number("10") }] },
  },
  {
    kind: "bestOf",
    points: "10",
    options: [
      {
        kind: "formula",
        points: "10",
        score: { op: "countOf", conditions: [yes("issued"), yes("trained")], unit: "项" },
      },
      {
        kind: "deduct",
        points: "10",
        losses: [
          {
            kind: "steps",
            label: "逾期",
            measure: late,
            target: "0",
            side: "above",
            step: "1",
            each: "0.5",
            reading: "whole",
          },
        ],
      },
    ],
  },
  {
    kind: "levels",
    points: "10",
    key: "outcome",
    judgement: "level",
    levels: [
      { choice: "all", from: bound("80", true), to: bound("100", true) },
      { choice: "part", from: bound("60", true), to: bound("80", false) },
      { choice: "none", from: bound("0", true), to: bound("60", false) },
    ],
  },
];

/** What rows say beside their rule, by place in the table. */
const BESIDE: Readonly<Record<number, Partial<Indicator>>> = {
  0: { gradeVeto: { when: yes("trained"), grade: "fair", text: "至多为中", effect: "atBest" }, core: true },
  1: { whenNotApplicable: { policy: "full" } },
  2: { whenNotApplicable: { policy: "rescaled" } },
  3: { whenNotApplicable: { policy: "moved", to: ["R5", "R6"] } },
  4: { whenNotApplicable: { policy: "table", cases: [{ when: yes("issued"), points: "10" }] } },
  5: { name: null, continues: "R5" },
  6: { path: ["过程", "管理"] },
  7: { path: ["过程", "管理"] },
  10: { role: "bonus" },
  11: { role: "penalty" },
  12: { role: "unscored" },
  13: { scale: "10" },
  14: {
    points: "0",
    notApplicable: { policy: "moved", originalPoints: "10", movedTo: ["产出"], reason: "无此事项" },
  },
};

export const EVERY_KIND: Framework = smallTable(
  RULES.map((rule, index) => ({ rule, ...BESIDE[index] })),
  {
    code: "every-kind",
    total: "140",
    facts: FACTS.map((fact): FactDefinition =>
      fact.key === "issued" ? { ...fact, yes: "已印发", no: "未印发" } : fact,
    ),
    grades: [
      { code: "good", label: "良", from: "90", included: false, to: "140" },
      { code: "fair", label: "中", from: "60", to: "90" },
      { code: "poor", label: "差", from: "0" },
    ],
    weights: [{ path: ["过程"], weight: "20" }],
    extras: { bonusAtMost: "5", penaltyAtMost: "5", totalAtMost: "140" },
    totalCaps: [
      {
        label: "执行率低于60%",
        when: compare(rate, "lt", inPercent("60")),
        atMost: "80",
      },
    ],
    printedHeadings: [{ path: ["过程", "管理"], points: "20" }],
    acknowledged: [{ code: "levelOneSmall", place: "heading/过程", reason: "按发布稿保留" }],
  },
);

const stated = <Value>(value: Value) =>
  ({ status: "observed", value, basis: { kind: "stated", place: "附表" } }) as const;

export const EVERY_KIND_FACTS: FactsFile = {
  schema: "hengji.facts/1",
  framework: "every-kind",
  subject: "某局",
  facts: {
    spent: stated("105"),
    "spent@prior": {
      status: "observed",
      value: "100",
      basis: { kind: "inferred", from: "决算", how: "上年支出" },
    },
    planned: stated("120"),
    rate: stated("92.5"),
    people: { status: "observed", value: "11", basis: { kind: "affirmed", place: "自评报告" } },
    issued: stated(true),
    trained: { status: "notYetDue", reason: "次年开展" },
    issuedOn: stated("2021-10-03"),
    breaches: stated([{ title: "一张凭证", date: "2021-03", amount: "0.5", place: "凭证" }]),
    outcome: { status: "missing", reason: "未提供" },
  },
  judgements: { effect: { awarded: "8", reason: "较好" }, level: { awarded: "9", reason: "达成" } },
  overrides: { R1: { awarded: "9", reason: "核实", by: "主评人" } },
  rationales: { R1: "已印发" },
  notApplicable: { R4: { reason: "无此事项" } },
};
