import { expect, test } from "vitest";
import { oneRow } from "../../test/one-row.ts";
import type { Rule } from "../index.ts";

const rule: Rule = {
  kind: "sum",
  points: "5",
  parts: [
    { kind: "choice", points: "2", key: "outcome", awards: { all: "2", part: "1", none: "0" } },
    { kind: "discretion", points: "1", judgement: "disclosure" },
    {
      kind: "deduct",
      points: "2",
      losses: [
        {
          kind: "perCase",
          label: "笔数",
          count: { op: "caseCount", key: "breaches" },
          each: "0.4",
          free: "2",
        },
      ],
    },
  ],
};
const judgement = { disclosure: { awarded: "0.8", reason: "公开不全" } };
const cases = (count: number) => Array.from({ length: count }, () => ({ title: "拨款" }));

test("parts are scored on their own and added", () => {
  // 部分整改 1 + 酌情 0.8 + (2 − (3 − 2) × 0.4 = 1.6)
  expect(oneRow(rule, { outcome: "part", breaches: cases(3) }, judgement).computed).toBe("3.40");
});

test("the free allowance costs nothing", () => {
  expect(oneRow(rule, { outcome: "all", breaches: cases(2) }, judgement).computed).toBe("4.80");
});

test("a part without evidence adds zero and the others go on", () => {
  expect(oneRow(rule, { outcome: "all" }, {})).toMatchObject({
    computed: "2.00",
    missing: ["disclosure", "breaches"],
  });
});
