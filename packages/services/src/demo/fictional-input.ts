import type { FactsFile, Observation, ScoringInput } from "@hengji/scoring-core";

type Input = ScoringInput & Pick<FactsFile, "rationales">;

const inventedFor = "演示数据";
const observed = (value: string | boolean | readonly { readonly title: string }[]): Observation => ({
  status: "observed",
  value,
  basis: { kind: "inferred", from: inventedFor, how: "为演示虚构，不代表任何单位" },
});
const cases = (count: number) =>
  observed(Array.from({ length: count }, (_, index) => ({ title: `演示事项${index + 1}` })));

/** A department with full marks in most rows: what differs from the published case, by fact key. */
const centreFacts: Readonly<Record<string, Observation>> = {
  hiredStaff: observed("30"),
  "hiredStaff@prior": observed("29"),
  procurementActual: observed("190"),
  procurementBudget: observed("200"),
  controlBreaches: cases(0),
  fundBreaches: cases(1),
  selfEvaluationFlaws: cases(1),
  rectificationStatus: observed("all"),
  assetsCounted: observed(true),
  assetMismatches: cases(1),
  assetBookkeeping: cases(1),
  overdueOpen: observed("3"),
  overdueClosed: observed("0"),
  satisfaction: observed("93"),
};

const notYet: Observation = { status: "missing", reason: "资料尚未提供" };

/** 示范区政务服务中心: 94.20, 优. Loses 5.80 in nine rows; the sum is worked by hand in the seed's test. */
export function centreInput(base: Input): Input {
  return invented(base, centreFacts);
}

/** 示范区城市运行中心: four rows cannot be scored yet. */
export function operationsInput(base: Input): Input {
  return invented(base, {
    ...centreFacts,
    procurementActual: notYet,
    overdueOpen: notYet,
    overdueClosed: notYet,
    pilotOnTime: notYet,
    satisfaction: notYet,
  });
}

/** Values of the published case would belong to a real body, so every basis, case and reason is replaced. */
function invented(base: Input, changes: Readonly<Record<string, Observation>>): Input {
  const facts = Object.entries({ ...base.facts, ...changes }).map(([key, observation]) => {
    if (observation.status !== "observed") return [key, observation] as const;
    const { value } = observation;
    return [key, typeof value === "object" ? cases(value.length) : observed(value)] as const;
  });
  return {
    facts: Object.fromEntries(facts),
    judgements: Object.fromEntries(
      Object.entries(base.judgements).map(([key, { awarded }]) => [
        key,
        { awarded, reason: `${inventedFor}：酌情计${awarded}分。` },
      ]),
    ),
    overrides: {},
    rationales: Object.fromEntries(
      Object.keys(base.rationales).map((code) => [code, `${inventedFor}，按核定数计分。`]),
    ),
  };
}
