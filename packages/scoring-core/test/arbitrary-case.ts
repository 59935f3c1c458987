import fc from "fast-check";
import { FrameworkError, parseFramework } from "../src/index.ts";
import type { Framework, Judgement, Observation, Rule, ScoringInput } from "../src/index.ts";
import { SHARED, decimalText } from "./arbitrary-expression.ts";
import { arbitraryRule } from "./arbitrary-rule.ts";

export interface Case {
  readonly framework: Framework;
  readonly input: ScoringInput;
}

export const FACTS = [
  { key: "spent", label: "支出", type: "amount", unit: "万元", priorYear: true },
  { key: "planned", label: "预算", type: "amount", unit: "万元" },
  { key: "rate", label: "比率", type: "percent", unit: "%" },
  { key: "people", label: "人数", type: "count", unit: "人" },
  { key: "issued", label: "已印发", type: "yesNo", unit: "" },
  { key: "trained", label: "已培训", type: "yesNo", unit: "" },
  { key: "issuedOn", label: "印发日期", type: "date", unit: "" },
  { key: "breaches", label: "问题", type: "cases", unit: "例", caseMeans: "一张凭证" },
  {
    key: "outcome",
    label: "整改",
    type: "choice",
    unit: "",
    choices: [
      { code: "all", label: "全部" },
      { code: "part", label: "部分" },
      { code: "none", label: "未" },
    ],
  },
] as const;

const observed = <T extends string | boolean | readonly { title: string }[]>(values: fc.Arbitrary<T>) =>
  fc.oneof(
    {
      weight: 15,
      arbitrary: values.map((value): Observation => ({
        status: "observed",
        value,
        basis: { kind: "stated", place: "附表" },
      })),
    },
    { weight: 1, arbitrary: fc.constant<Observation>({ status: "missing", reason: "未提供" }) },
    { weight: 1, arbitrary: fc.constant<Observation>({ status: "notApplicable", reason: "无此事项" }) },
    { weight: 1, arbitrary: fc.constant<Observation>({ status: "notYetDue", reason: "下年才有结果" }) },
  );

const shared = fc.constantFrom(...SHARED).map(decimalText);
const amount = fc.oneof(shared, fc.integer({ min: 0, max: 20_000 }).map(decimalText));
/** What a department states of every fact, now and then nothing. */
export const arbitraryFacts: fc.Arbitrary<Record<string, Observation>> = fc.record({
  spent: observed(amount),
  "spent@prior": observed(amount),
  planned: observed(amount),
  rate: observed(fc.oneof(shared, fc.integer({ min: 0, max: 13_000 }).map(decimalText))),
  people: observed(fc.integer({ min: 0, max: 60 }).map(String)),
  issued: observed(fc.boolean()),
  trained: observed(fc.boolean()),
  issuedOn: observed(fc.constantFrom("2021-06-30", "2021-07-01", "2021-12-31")),
  breaches: observed(fc.array(fc.constant({ title: "缺审批" }), { maxLength: 8 })),
  outcome: observed(fc.constantFrom("all", "part", "none")),
});

/** A table and any department's input for it. */
export interface ArbitraryTable {
  readonly framework: Framework;
  readonly inputs: fc.Arbitrary<ScoringInput>;
}

/** A framework with one to four rows of random rules. */
export const arbitraryTable: fc.Arbitrary<ArbitraryTable> = fc
  .array(arbitraryRule, { minLength: 1, maxLength: 4 })
  .map((rules) => {
    const asked = new Map<string, string>();
    const indicators = rules.map(({ hundredths, rule }, index) => ({
      code: `R${index + 1}`,
      path: [index < 2 ? "过程" : "产出", index === 0 ? "执行" : "管理"],
      name: `第${index + 1}项`,
      kind: "common",
      points: decimalText(hundredths),
      criteria: [],
      standard: [],
      gist: "随机",
      rule: nameJudgements(rule, asked),
      evidence: [],
    }));
    const framework = readTable({
      schema: "hengji.framework/1",
      code: "random",
      name: "随机",
      year: 2021,
      total: decimalText(rules.reduce((sum, { hundredths }) => sum + hundredths, 0)),
      rounding: { places: 2, mode: "halfUp" },
      grades: [{ code: "any", label: "合", from: "0" }],
      facts: FACTS,
      indicators,
    });
    return framework === null ? null : { framework, inputs: inputFor(asked) };
  })
  .filter((table) => table !== null);

/** Null where chance wrote a divisor that is always zero, which the parser refuses. */
export function readTable(json: unknown): Framework | null {
  try {
    return parseFramework(json);
  } catch (error) {
    if (error instanceof FrameworkError && error.issues.every(({ code }) => code === "zeroDivisor"))
      return null;
    throw error;
  }
}

/** Such a framework, and an input for it. */
export const arbitraryCase: fc.Arbitrary<Case> = arbitraryTable.chain(({ framework, inputs }) =>
  fc.record({ framework: fc.constant(framework), input: inputs }),
);

function inputFor(asked: ReadonlyMap<string, string>): fc.Arbitrary<ScoringInput> {
  const judgements = fc
    .tuple(...[...asked].map(([key, points]) => fc.tuple(fc.constant(key), judgementWithin(points))))
    .map((entries) => Object.fromEntries(entries.flatMap(([key, found]) => (found ? [[key, found]] : []))));
  return fc.record({ facts: arbitraryFacts, judgements, overrides: fc.constant({}) });
}

const judgementWithin = (points: string): fc.Arbitrary<Judgement | undefined> =>
  fc.option(
    fc.constantFrom("0", points).map((awarded) => ({ awarded, reason: "酌情" })),
    { nil: undefined, freq: 6 },
  );

/** Gives each discretion its own key. */
function nameJudgements(rule: Rule, asked: Map<string, string>): Rule {
  switch (rule.kind) {
    case "discretion":
    case "levels": {
      const judgement = `judgement${asked.size + 1}`;
      asked.set(judgement, rule.points);
      return { ...rule, judgement };
    }
    case "sum":
      return { ...rule, parts: rule.parts.map((part) => nameJudgements(part, asked)) };
    case "bestOf":
      return { ...rule, options: rule.options.map((option) => nameJudgements(option, asked)) };
    case "deduct":
      return rule.base ? { ...rule, base: nameJudgements(rule.base, asked) } : rule;
    case "firstMatch":
      return {
        ...rule,
        branches: rule.branches.map(({ when, rule: branch }) => ({
          when,
          rule: nameJudgements(branch, asked),
        })),
        otherwise: nameJudgements(rule.otherwise, asked),
      };
    default:
      return rule;
  }
}
