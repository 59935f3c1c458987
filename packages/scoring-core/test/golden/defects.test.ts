import { describe, expect, test } from "vitest";
import frameworkJson from "../../cases/wangcheng-2021.framework.json" with { type: "json" };
import { blocksPublication, examine, parseFramework } from "../../src/index.ts";
import type { DefectCode } from "../../src/index.ts";

const framework = parseFramework(frameworkJson);
const defects = examine(framework);

type Shown = readonly [code: DefectCode, place: string];

/**
 * The contradictions and gaps that a careful reader finds in the published table and its report, numbered as in
 * the domain notes: the defect that shows each, or why no indicator table can show it.
 */
const READ_BY_HAND: readonly (readonly [number: number, what: string, shown: readonly Shown[] | string])[] = [
  [1, "问题整改情况 is worth 3, its rule gives 2", [["bestBelowPoints", "indicator/B2-5"]]],
  [2, "预算配置 still prints 4 over 2", [["headingNotSum", "heading/投入/预算配置"]]],
  [3, "预算管理 is printed twice, 7 and 8", [["headingTwice", "heading/过程/预算管理"]]],
  [
    4,
    "满意度 by parts of a step, other rows by whole ones",
    [
      ["stepUnstated", "indicator/D1-4/rule.losses[0]"],
      ["stepReadingsMixed", "framework"],
    ],
  ],
  [5, "满意度 falls from 2 to 0 at 80 %", [["cliff", "indicator/D1-4/rule.losses[0]"]]],
  [
    6,
    "结转结余变动率: the formula is the deduction; 0 ÷ 0",
    [
      ["quantityUnstated", "indicator/B1-5/rule.losses[0]"],
      ["zeroDivisor", "indicator/B1-5/rule.losses[0]"],
    ],
  ],
  [
    7,
    "5 % and 10 % belong to two bands",
    [
      ["boundaryTwoOwners", "indicator/B1-1/rule"],
      ["boundaryTwoOwners", "indicator/B1-4/rule"],
    ],
  ],
  [8, "0.3 a case, 398 cases: of what 扣完为止", [["capScopeUnstated", "indicator/C1-6/rule.parts[1]"]]],
  [9, "tickets a day: over how many days", [["quantityUnstated", "fact/countingDays"]]],
  [
    10,
    "one rate for five platforms",
    "the table asks for five; that one stands in for all is said of the facts",
  ],
  [
    11,
    "每下降10%扣0.2 from 99 %",
    [0, 1, 2, 3, 4].map((part): Shown => ["stepBeyondRange", `indicator/C1-7/rule.parts[${part}].losses[0]`]),
  ],
  [
    12,
    "每少100个扣1 on 14 and 142 grids",
    [
      ["stepBeyondRange", "indicator/C1-1/rule.parts[0].losses[0]"],
      ["stepBeyondRange", "indicator/C1-1/rule.parts[0].losses[1]"],
    ],
  ],
  [
    13,
    "评优考核: communities against streets, above 12",
    [
      ["quantityUnstated", "fact/communitiesAwarded"],
      ["aboveRangeUnstated", "indicator/C1-3/rule.losses[0]"],
    ],
  ],
  [
    14,
    "推广 in the whole district for 其他市区",
    "the table asks for other districts; the report answers something else",
  ],
  [15, "横向拨款: which approvals exempt", [["quantityUnstated", "fact/lateralTransfers"]]],
  [
    16,
    "资产管理: what one case is; a criterion without a rule",
    [
      ["caseUnstated", "fact/assetMismatches"],
      ["criterionUnanswered", "indicator/B3-1"],
    ],
  ],
  [17, "the same vouchers cost points in two rows", [["factPunishedTwice", "fact/controlBreaches"]]],
  [18, "自评 −0.6: which three places", [["caseUnstated", "fact/selfEvaluationFlaws"]]],
  [
    19,
    "网格化管理: ② takes amid clauses that give",
    [
      ["creditAndDeduction", "indicator/C1-2/rule"],
      ["orderUnstated", "indicator/C1-2/rule.parts[1]"],
    ],
  ],
  [
    20,
    "above 200 tickets; more complaints are better",
    [
      ["aboveRangeUnstated", "indicator/C1-4/rule.parts[1].losses[0]"],
      ["moreIsWorse", "indicator/C1-4/rule.parts[1].losses[0]"],
      ...[0, 1, 2].flatMap((part): Shown[] => [
        ["aboveRangeUnstated", `indicator/C1-5/rule.parts[${part}].losses[0]`],
        ["moreIsWorse", `indicator/C1-5/rule.parts[${part}].losses[0]`],
      ]),
    ],
  ],
  [21, "绩效目标合理性: ④ takes 1.5 of 2, when", [["orderUnstated", "indicator/A1-1/rule"]]],
  [22, "聘用人员: monthly averages or year ends", [["quantityUnstated", "fact/hiredStaff"]]],
  [23, "网格队伍: the year or its end", [["quantityUnstated", "fact/gridTeams"]]],
  [24, "a deduction with a finding and no recommendation", "findings and recommendations are the report's"],
  [25, "a deduction without a finding", "findings are the report's"],
  [26, "rectified before the report: up to which day", [["quantityUnstated", "fact/rectificationStatus"]]],
  [27, "words that the scan has spoilt", "the table is worded anew"],
  [28, "no trace of 征求意见 or an internal review", "steps of an evaluation, not of its table"],
  [29, "the 28th row has no level-3 name", [["rowUnnamed", "indicator/D1-2"]]],
];

describe("the Wangcheng 2021 table as published, examined", () => {
  test("the list has all 29", () => {
    expect(READ_BY_HAND.map(([number]) => number)).toEqual(
      Array.from({ length: 29 }, (_, index) => index + 1),
    );
  });

  test("all are shown but the six that no table can show", () => {
    const elsewhere = READ_BY_HAND.filter(([, , shown]) => typeof shown === "string");
    expect(elsewhere.map(([number]) => number)).toEqual([10, 14, 24, 25, 27, 28]);
  });

  test.each(READ_BY_HAND)("%i %s", (_, __, shown) => {
    if (typeof shown === "string") return;
    expect(defects.map(({ code, place }) => [code, place])).toEqual(expect.arrayContaining([...shown]));
  });

  test("its errors are the two of its points, kept with their reasons", () => {
    const errors = defects.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code, place, numbers }) => [code, place, numbers])).toEqual([
      ["headingNotSum", "heading/投入/预算配置", { printed: "4", rows: "2", moved: "2" }],
      ["bestBelowPoints", "indicator/B2-5", { points: "3", best: "2" }],
    ]);
    for (const { acknowledged } of errors) expect(acknowledged).toContain("按当年发布的表保留");
  });

  test("it stands as the table of 2021 and could not be published anew", () => {
    expect(blocksPublication(framework, defects, 2022)).toBe(false);
    expect(blocksPublication(framework, defects, 2021)).toBe(true);
  });

  test("what holds is not complained of: 100 points, 产出 and 效果 64, every fact used, units, evidence", () => {
    const silent: readonly DefectCode[] = [
      "pointsNotTotal",
      "partsNotSum",
      "outcomeShare",
      "factUnused",
      "factWrongUnit",
      "evidenceMissing",
      "notApplicableVanishes",
      "discretionShare",
      "bandGap",
      "acknowledgementStale",
    ];
    expect(defects.filter(({ code }) => silent.includes(code))).toEqual([]);
  });

  test("every defect says in Chinese what is wrong and how to mend it, in a place of the table", () => {
    for (const { message, repair, place, indicator } of defects) {
      expect(message).toMatch(/\p{Script=Han}/u);
      expect(repair).toMatch(/\p{Script=Han}/u);
      if (indicator !== undefined) expect(place.startsWith(`indicator/${indicator}`)).toBe(true);
    }
    const told = defects.map(({ code, place }) => `${code} ${place}`);
    expect(new Set(told).size).toBe(told.length);
  });
});
