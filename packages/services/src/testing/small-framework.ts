import { type Framework, parseFramework, type ScoringInput } from "@hengji/scoring-core";

const award = (code: string, points: string, key: string) => ({
  code,
  path: ["产出", "职责履行"],
  name: `指标${code}`,
  kind: "common",
  points,
  criteria: ["是否完成"],
  standard: [`完成计${points}分，否则不计分`],
  gist: "完成计满分",
  rule: { kind: "award", points, when: { op: "yes", key } },
  evidence: [],
});

/** Two rows, 60 and 40 points, each earned by one yes. */
export const smallFramework: Framework = parseFramework({
  schema: "hengji.framework/1",
  code: "small-2021",
  name: "两行指标体系",
  year: 2021,
  total: "100",
  rounding: { places: 2, mode: "halfUp" },
  grades: [
    { code: "excellent", label: "优", from: "90" },
    { code: "good", label: "良", from: "80" },
    { code: "fair", label: "中", from: "60" },
    { code: "poor", label: "差", from: "0" },
  ],
  facts: [
    { key: "planDone", label: "计划完成", type: "yesNo", unit: "" },
    { key: "taskDone", label: "任务完成", type: "yesNo", unit: "" },
  ],
  indicators: [award("A1", "60", "planDone"), award("A2", "40", "taskDone")],
});

const yes = { status: "observed", value: true, basis: { kind: "stated", place: "台账第1页" } } as const;
export const smallInput: ScoringInput = {
  facts: { planDone: yes, taskDone: yes },
  judgements: {},
  overrides: {},
};
