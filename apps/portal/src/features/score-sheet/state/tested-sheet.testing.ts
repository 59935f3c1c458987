import type { EvaluationSheet, Revision } from "@hengji/contracts";
import { goldenFacts, goldenFramework } from "../model/golden.testing.ts";

const first: Revision = { version: 1, by: null, at: "2022-07-11T01:15:00Z" };
const versions = (record: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.keys(record).map((key) => [key, first]));

/** The published case as someone of the firm has it open while it is scored: 89.80 points. */
export function testedSheet(changed: Partial<EvaluationSheet> = {}): EvaluationSheet {
  return {
    evaluation: {
      id: "0197f7a0-0000-7000-8000-000000000001",
      year: 2021,
      cycleName: "2021年度部门整体支出绩效评价",
      bureauName: "望城区财政局",
      departmentName: "望城区社会治理服务中心",
      firmName: "示范事务所",
      stage: "scoring",
      scoredRows: 28,
      applicableRows: 28,
      total: "89.80",
      grade: { code: "good", label: "良" },
      nextStep: "prepareDraft",
      nextRole: "leadEvaluator",
      waitsForMe: false,
      updatedAt: "2022-07-11T01:15:00Z",
    },
    noticeNumber: null,
    assessmentDate: "2022-05-10",
    reportDate: null,
    view: "live",
    releasedAt: null,
    framework: goldenFramework,
    frameworkVersion: 1,
    frameworkHash: "9f3c71aa04e2b207",
    engineVersion: "1",
    input: goldenFacts,
    rationales: goldenFacts.rationales,
    revisions: {
      facts: versions(goldenFacts.facts),
      judgements: versions(goldenFacts.judgements),
      overrides: versions(goldenFacts.overrides),
      rationales: versions(goldenFacts.rationales),
    },
    may: [],
    threads: [],
    recorded: {
      computedTotal: "88.80",
      total: "89.80",
      grade: { code: "good", label: "良" },
      scoredAt: "2022-07-11T01:15:00Z",
    },
    ...changed,
  };
}
