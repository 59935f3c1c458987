import type { DocumentedCase, FactsFile, Observation, ScoringInput } from "@hengji/scoring-core";

type Input = ScoringInput & Pick<FactsFile, "rationales">;

/** What the fictional papers of the demonstration say; the cycle's name tells that all of it is invented. */
const observed = (value: string | boolean | readonly DocumentedCase[]): Observation => ({
  status: "observed",
  value,
  basis: { kind: "stated", place: "演示填报资料" },
});
const cases = (...titles: readonly string[]) => observed(titles.map((title) => ({ title })));

/** A department with full marks in most rows: what differs from the published case, by fact key. */
const centreFacts: Readonly<Record<string, Observation>> = {
  hiredStaff: observed("30"),
  "hiredStaff@prior": observed("29"),
  procurementActual: observed("190"),
  procurementBudget: observed("200"),
  controlBreaches: cases(),
  fundBreaches: cases("专家评审费1笔，缺集体决策记录"),
  selfEvaluationFlaws: cases("自评报告未说明上年问题整改情况"),
  rectificationStatus: observed("all"),
  assetsCounted: observed(true),
  assetMismatches: cases("投影仪1台，账上有、实物未见"),
  assetBookkeeping: cases("打印机1台，已报废未下账"),
  overdueOpen: observed("3"),
  overdueClosed: observed("0"),
  satisfaction: observed("93"),
};

const notYet: Observation = { status: "missing", reason: "资料尚未提供" };

/** 评分说明 of the rows that lose points. */
const centreRationales: Readonly<Record<string, string>> = {
  "A2-1": "2020年29人，2021年30人，超1人，扣0.5分。",
  "B1-7": "采购190万元，预算200万元，执行率95%，扣0.5分。",
  "B2-2": "1笔专家评审费未见集体决策记录，扣0.5分。",
  "B2-4": "自评报告有1处内容不完整，扣0.2分。",
  "B2-5": "近三年问题已全部整改，按评分标准计2分。",
  "B3-1": "账实不符、账务处理不规范各1例，扣0.4分。",
  "C1-6": "超期未结案件3件，扣0.9分。",
  "C1-9": "试点社区建设未按时完成，扣1分。",
  "D1-4": "满意度93%，扣0.8分。",
};
const awaited = "资料尚未提供，待补。";

/** 示范区政务服务中心: 94.20, 优. Loses 5.80 in nine rows; the sum is worked by hand in the seed's test. */
export function centreInput(base: Input): Input {
  return invented(base, centreFacts, centreRationales);
}

/** 示范区城市运行中心: four rows cannot be scored yet. */
export function operationsInput(base: Input): Input {
  return invented(
    base,
    {
      ...centreFacts,
      procurementActual: notYet,
      overdueOpen: notYet,
      overdueClosed: notYet,
      pilotOnTime: notYet,
      satisfaction: notYet,
    },
    { ...centreRationales, "B1-7": awaited, "C1-6": awaited, "C1-9": awaited, "D1-4": awaited },
  );
}

/** Values of the published case would belong to a real body, so every basis, case and reason is replaced. */
function invented(
  base: Input,
  changes: Readonly<Record<string, Observation>>,
  rationales: Readonly<Record<string, string>>,
): Input {
  const facts = Object.entries({ ...base.facts, ...changes }).map(([key, observation]) => {
    if (observation.status !== "observed" || key in changes) return [key, observation] as const;
    const { value } = observation;
    return [
      key,
      typeof value === "object" ? cases(...value.map((_, at) => `演示事项${at + 1}`)) : observed(value),
    ] as const;
  });
  const notApplicable = new Set(["A2-2", "B1-1"]);
  return {
    facts: Object.fromEntries(facts),
    judgements: Object.fromEntries(
      Object.entries(base.judgements).map(([key, { awarded }]) => [
        key,
        { awarded, reason: `资料齐全，未见不足，计${awarded}分。` },
      ]),
    ),
    overrides: {},
    rationales: Object.fromEntries(
      Object.keys(base.rationales).map((code) => [
        code,
        rationales[code] ??
          (notApplicable.has(code) ? "不适用，分值已移至个性指标。" : "符合评分标准，不扣分。"),
      ]),
    ),
  };
}
