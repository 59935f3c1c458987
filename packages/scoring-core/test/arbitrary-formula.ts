import fc from "fast-check";
import type { Condition, Expression, FactDefinition } from "../src/index.ts";

/** Names that lie in one another, begin with a number or 上年, hold signs, or are called like a function. */
export const FACTS: readonly FactDefinition[] = [
  { key: "spent", label: "支出", type: "amount", unit: "万元", priorYear: true },
  { key: "refunded", label: "支出-退款", type: "amount", unit: "万元" },
  { key: "refunds", label: "退款", type: "amount", unit: "元", priorYear: true },
  { key: "leftover", label: "上年支出", type: "amount", unit: "万元" },
  { key: "carried", label: "上年结转", type: "amount", unit: "万元", priorYear: true },
  { key: "calls", label: "12345热线", type: "count", unit: "件" },
  { key: "first", label: "12", type: "count", unit: "人" },
  { key: "rate", label: "满意度", type: "percent", unit: "%", priorYear: true },
  { key: "rateOnce", label: "满意度（初评）", type: "percent", unit: "%" },
  { key: "more", label: "满意度（初评）", type: "percent", unit: "%" },
  { key: "smallest", label: "取小", type: "count", unit: "个" },
  { key: "odd", label: "【内】部，数「一」", type: "count", unit: "个" },
  { key: "breaches", label: "违规问题", type: "cases", unit: "例", caseMeans: "一张凭证" },
  { key: "issued", label: "已印发", type: "yesNo", unit: "" },
  { key: "issuedOn", label: "印发日期", type: "date", unit: "" },
  {
    key: "outcome",
    label: "整改情况",
    type: "choice",
    unit: "",
    choices: [
      { code: "all", label: "全部" },
      { code: "part", label: "部分，少于一半" },
      { code: "none", label: "part" },
    ],
  },
];

const keysOf = (...types: readonly FactDefinition["type"][]) =>
  fc.constantFrom(...FACTS.filter(({ type }) => types.includes(type)).map(({ key }) => key));

const decimal = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.constantFrom("", ".5", ".05", ".000001"))
  .map(([whole, places]) => (whole === 0 && places === "" ? "0" : `${whole}${places}`));
const words = fc.oneof(
  fc.constantFrom("执行率", "甲，乙", "「引」号", "称〕", "0÷0按3"),
  fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== ""),
);
const unit = fc.constantFrom("", "%", "万元", "元", "个百分点", "人次", "km²", "「」");
const day = fc.constantFrom("2021-06-30", "2024-02-29");

const optional = <T>(key: string, values: fc.Arbitrary<T>) =>
  fc
    .option(values, { nil: undefined, freq: 3 })
    .map((value) => (value === undefined ? {} : { [key]: value }));
const label = optional("label", words);
const ownUnit = optional("unit", unit);
const zeroPolicy = fc
  .tuple(optional("whenZeroOverZero", decimal), optional("whenZeroDivisor", decimal))
  .map(([both, divisor]) => ({ ...both, ...divisor }));
const noting = (...notes: readonly fc.Arbitrary<object>[]) =>
  fc.tuple(...notes).map((found) => Object.assign({}, ...found) as object);

const leaf = fc.oneof(
  fc.tuple(decimal, ownUnit).map(([value, measured]) => ({ op: "constant", value, ...measured })),
  keysOf("amount", "count", "percent").map((key) => ({ op: "fact", key })),
  fc
    .constantFrom(...FACTS.filter(({ priorYear }) => priorYear).map(({ key }) => key))
    .map((key) => ({ op: "prior", key })),
  keysOf("cases").map((key) => ({ op: "caseCount", key })),
  fc.tuple(day, label).map(([date, named]) => ({ op: "daysAfter", key: "issuedOn", date, ...named })),
) as fc.Arbitrary<Expression>;

/** A divisor that is the number zero is refused wherever it stands. */
const divisor = (values: fc.Arbitrary<Expression>) =>
  values.map((expression): Expression => {
    const zero = expression.op === "constant" && /^-?[0.]+$/.test(expression.value);
    return zero ? { op: "fact", key: "spent" } : expression;
  });

const tied = fc.letrec<{ expression: Expression; condition: Condition }>((tie) => {
  const some = fc.array(tie("expression"), { minLength: 2, maxLength: 3 });
  const operation = (shape: Readonly<Record<string, fc.Arbitrary<unknown>>>, notes = fc.constant({})) =>
    fc.tuple(fc.record(shape), notes).map(([found, noted]) => ({ ...found, ...noted }));
  return {
    expression: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      leaf,
      operation({ op: fc.constant("add"), terms: some }, label),
      operation({ op: fc.constant("multiply"), factors: some }, label),
      operation(
        { op: fc.constant("subtract"), left: tie("expression"), right: tie("expression") },
        noting(label, ownUnit),
      ),
      operation(
        { op: fc.constant("divide"), left: tie("expression"), right: divisor(tie("expression")) },
        noting(label, ownUnit, zeroPolicy),
      ),
      operation(
        { op: fc.constant("percentOf"), part: tie("expression"), whole: divisor(tie("expression")) },
        noting(label, zeroPolicy),
      ),
      operation({ op: fc.constant("absolute"), of: tie("expression") }),
      operation(
        {
          op: fc.constantFrom("least", "greatest"),
          of: fc.array(tie("expression"), { minLength: 1, maxLength: 3 }),
        },
        label,
      ),
      operation(
        {
          op: fc.constant("round"),
          of: tie("expression"),
          places: fc.integer({ min: 0, max: 6 }),
          mode: fc.constantFrom("halfUp", "truncate", "up"),
        },
        label,
      ),
      operation(
        {
          op: fc.constant("weightedIndex"),
          items: fc.array(fc.record({ weight: decimal, count: tie("expression") }), {
            minLength: 1,
            maxLength: 3,
          }),
        },
        noting(label, ownUnit, zeroPolicy),
      ),
      operation(
        {
          op: fc.constant("countOf"),
          conditions: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }),
        },
        noting(label, ownUnit),
      ),
    ) as fc.Arbitrary<Expression>,
    condition: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constant({ op: "yes", key: "issued" }),
      fc.constantFrom("all", "part", "none").map((choice) => ({ op: "is", key: "outcome", choice })),
      day.map((date) => ({ op: "onOrBefore", key: "issuedOn", date })),
      fc.record({
        op: fc.constant("compare"),
        left: tie("expression"),
        relation: fc.constantFrom("lt", "le", "eq", "ge", "gt"),
        right: tie("expression"),
      }),
      tie("condition").map((of) => ({ op: "not", of })),
      fc.record({
        op: fc.constantFrom("all", "any"),
        of: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }),
      }),
    ) as fc.Arbitrary<Condition>,
  };
});

/** Any expression that a rule may hold, over FACTS. */
export const arbitraryFormula: fc.Arbitrary<Expression> = tied.expression;
