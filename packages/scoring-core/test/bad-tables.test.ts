import { expect, test } from "vitest";
import { examine, parseFramework } from "../src/index.ts";
import type {
  Condition,
  Expression,
  FactDefinition,
  Framework,
  Indicator,
  Loss,
  Rule,
} from "../src/index.ts";
import { smallTable } from "./small-table.ts";

/**
 * Ten small tables as officers have written them, each with what a careful reader would hold against it, and
 * nothing else. Every one of them loads.
 */
const percent = (key: string, label: string): FactDefinition => ({
  key,
  label,
  type: "percent",
  unit: "%",
  max: "100",
});
const count = (key: string, label: string, unit: string): FactDefinition => ({
  key,
  label,
  type: "count",
  unit,
});
const money = (key: string, label: string, unit = "万元"): FactDefinition => ({
  key,
  label,
  type: "amount",
  unit,
  min: "0.01",
});
const yesNo = (key: string, label: string): FactDefinition => ({ key, label, type: "yesNo", unit: "" });
const of = (key: string): Expression => ({ op: "fact", key });
const number = (value: string): Expression => ({ op: "constant", value });
const yes = (key: string): Condition => ({ op: "yes", key });
const award = (points: string, key: string): Rule => ({ kind: "award", points, when: yes(key) });
const losing = (points: string, ...losses: Loss[]): Rule => ({ kind: "deduct", points, losses });
const at = (bound: string, included: boolean) => ({ at: bound, included });
const outcome = (level2: string): Pick<Indicator, "path"> => ({ path: ["产出", level2] });

interface Bad {
  readonly what: string;
  readonly table: Framework;
  /** `code place`. */
  readonly told: readonly string[];
}

const TABLES: readonly Bad[] = [
  {
    what: "执行率 80以下0分, 80-89 3分, 90-100 5分: integers leave 89.5 without a band",
    table: smallTable(
      [
        {
          rule: {
            kind: "tiers",
            points: "5",
            measure: of("rate"),
            tiers: [
              { to: at("80", false), points: "0" },
              { from: at("80", true), to: at("89", true), points: "3" },
              { from: at("90", true), to: at("100", true), points: "5" },
            ],
          },
        },
      ],
      { facts: [percent("rate", "预算执行率")] },
    ),
    told: ["bandGap indicator/R1/rule.tiers[2]"],
  },
  {
    what: "结转结余率 of two amounts: 5%以内 and 5%以上 both own 5 %, the ratio has no end but the bands have",
    table: smallTable(
      [
        {
          rule: {
            kind: "tiers",
            points: "2",
            measure: { op: "percentOf", part: of("left"), whole: of("budget") },
            tiers: [
              { to: at("5", true), points: "2" },
              { from: at("5", true), to: at("20", true), points: "0" },
            ],
          },
        },
      ],
      { facts: [money("left", "结转结余"), money("budget", "支出预算")] },
    ),
    told: ["boundaryTwoOwners indicator/R1/rule.tiers[1]", "bandGap indicator/R1/rule.tiers[1]"],
  },
  {
    what: "five criteria of 1 point each in a row of 6, in a table of 100",
    table: smallTable(
      [
        {
          points: "6",
          rule: {
            kind: "checklist",
            points: "6",
            items: ["a", "b", "c", "d", "e"].map((key) => ({ label: key, points: "1", when: yes(key) })),
          },
        },
        { points: "93", rule: award("93", "f") },
      ],
      { total: "100", facts: ["a", "b", "c", "d", "e", "f"].map((key) => yesNo(key, `要点${key}`)) },
    ),
    told: ["pointsNotTotal framework", "partsNotSum indicator/R1/rule", "bestBelowPoints indicator/R1"],
  },
  {
    what: "优秀3分、良好2分、合格1分 written as three parts that are added up",
    table: smallTable(
      [
        {
          rule: {
            kind: "checklist",
            points: "6",
            items: (["good", "fair", "poor"] as const).map((choice, index) => ({
              label: choice,
              points: `${3 - index}`,
              when: { op: "is", key: "level", choice },
            })),
          },
        },
      ],
      {
        facts: [
          {
            key: "level",
            label: "验收等次",
            type: "choice",
            unit: "",
            choices: [
              { code: "good", label: "优秀" },
              { code: "fair", label: "良好" },
              { code: "poor", label: "合格" },
            ],
          },
        ],
      },
    ),
    told: ["bestBelowPoints indicator/R1", "factPunishedTwice fact/level", "worstAboveZero indicator/R1"],
  },
  {
    what: "公用经费 in 元 over a budget in 万元",
    table: smallTable(
      [
        {
          rule: losing("4", {
            kind: "steps",
            label: "超预算",
            measure: { op: "percentOf", part: of("spent"), whole: of("budget") },
            target: "100",
            side: "above",
            step: "1",
            each: "0.5",
            reading: "fraction",
          }),
        },
      ],
      { facts: [money("spent", "公用经费支出", "元"), money("budget", "公用经费预算")] },
    ),
    told: ["factWrongUnit indicator/R1/rule.losses[0].measure"],
  },
  {
    what: "满意度 90以上10分, 每低1个百分点扣0.5, 60以下0分; the answers are weighed without a word on nobody answering",
    table: smallTable(
      [
        {
          rule: losing("20", {
            kind: "steps",
            label: "低于90",
            measure: {
              op: "weightedIndex",
              items: [
                { weight: "100", count: of("content") },
                { weight: "0", count: of("discontent") },
              ],
            },
            target: "90",
            side: "below",
            step: "1",
            each: "0.5",
            reading: "fraction",
            zeroAt: at("60", false),
          }),
        },
      ],
      { facts: [count("content", "满意", "人"), count("discontent", "不满意", "人")] },
    ),
    told: ["zeroDivisor indicator/R1/rule.losses[0].measure", "cliff indicator/R1/rule.losses[0]"],
  },
  {
    what: "培训5至8期, 每少10期扣1分, 多于8期没有写明",
    table: smallTable(
      [
        {
          rule: {
            kind: "range",
            points: "4",
            measure: of("courses"),
            from: "5",
            to: "8",
            below: { policy: "steps", step: "10", each: "1", reading: "started" },
            above: { policy: "unstated" },
          },
        },
      ],
      { facts: [count("courses", "培训期数", "期")] },
    ),
    told: ["aboveRangeUnstated indicator/R1/rule.above", "stepBeyondRange indicator/R1/rule.below"],
  },
  {
    what: "过程 70, of which a person decides 40; 产出 30; a fact that nobody needs",
    table: smallTable(
      [
        { path: ["过程", "管理"], rule: { kind: "discretion", points: "40", judgement: "effect" } },
        { path: ["过程", "管理"], rule: award("30", "issued") },
        { ...outcome("数量"), rule: award("30", "done") },
      ],
      { facts: [yesNo("issued", "已印发"), yesNo("done", "已完成"), count("extra", "附送表数", "张")] },
    ),
    told: [
      "factUnused fact/extra",
      "discretionShare framework",
      "discretionShare heading/过程",
      "outcomeShare framework",
    ],
  },
  {
    what: "公共专项 2 points moved to 产出 that did not arrive, the heading still printed with them, grades in integers",
    table: smallTable(
      [
        { path: ["投入", "配置"], points: "20", rule: award("20", "posts") },
        {
          path: ["投入", "配置"],
          points: "0",
          rule: award("2", "funds"),
          notApplicable: { policy: "moved", originalPoints: "2", movedTo: ["产出"], reason: "无公共专项" },
        },
        { ...outcome("数量"), points: "78", rule: award("78", "done") },
      ],
      {
        total: "100",
        facts: [yesNo("posts", "未超编"), yesNo("funds", "按期到位"), yesNo("done", "已完成")],
        printedHeadings: [{ path: ["投入", "配置"], points: "22" }],
        grades: [
          { code: "pass", label: "合格", from: "60", to: "100" },
          { code: "fail", label: "不合格", from: "0", to: "59" },
        ],
      },
    ),
    told: [
      "pointsNotTotal framework",
      "headingNotSum heading/投入/配置",
      "notApplicableVanishes indicator/R2",
      "gradeBandInteger grade/fail",
    ],
  },
  {
    what: "信访: 每例扣1分 by a number alone, up to 3 in 2 points, the same complaints again in the next row, which asks for nothing",
    table: smallTable(
      [
        {
          standard: ["①无信访计2分。", "②每例扣1分。", "③情节严重的加扣。"],
          rule: {
            kind: "deduct",
            points: "2",
            base: { kind: "award", points: "3", clause: "①", when: yes("quiet") },
            losses: [{ kind: "perCase", label: "信访", clause: "②", count: of("petitions"), each: "1" }],
          },
        },
        {
          evidence: [],
          rule: {
            kind: "proportion",
            points: "5",
            actual: of("petitions"),
            target: number("20"),
            better: "higher",
          },
        },
      ],
      { facts: [yesNo("quiet", "无信访"), count("petitions", "信访件", "起")] },
    ),
    told: [
      "bestAbovePoints indicator/R1/rule.base",
      "factPunishedTwice fact/petitions",
      "caseListMissing indicator/R1/rule.losses[0]",
      "criterionUnanswered indicator/R1",
      "evidenceMissing indicator/R2",
      "creditAndDeduction indicator/R1/rule",
      "moreIsWorse indicator/R2/rule",
    ],
  },
];

test.each(TABLES)("$what", ({ table, told }) => {
  expect(examine(table).map(({ code, place }) => `${code} ${place}`)).toEqual(told);
});

test.each(TABLES)("it loads: $what", ({ table }) => {
  expect(parseFramework(JSON.parse(JSON.stringify(table)))).toEqual(table);
});
