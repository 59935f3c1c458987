import { describe, expect, test } from "vitest";
import type { Expression, FactDefinition } from "../index.ts";
import { parseFormula } from "./parse-formula.ts";
import { writeFormula } from "./write-formula.ts";

const FACTS: readonly FactDefinition[] = [
  { key: "spent", label: "支出", type: "amount", unit: "万元", priorYear: true },
  { key: "planned", label: "年初预算", type: "amount", unit: "万元" },
  { key: "fee", label: "公用经费", type: "amount", unit: "元" },
  { key: "rate", label: "满意度", type: "percent", unit: "%" },
  { key: "people", label: "实有人数", type: "count", unit: "人" },
  { key: "breaches", label: "违规问题", type: "cases", unit: "例", caseMeans: "一张凭证" },
  { key: "issued", label: "已印发", type: "yesNo", unit: "" },
  { key: "issuedOn", label: "印发日期", type: "date", unit: "" },
  {
    key: "outcome",
    label: "整改情况",
    type: "choice",
    unit: "",
    choices: [
      { code: "all", label: "全部整改" },
      { code: "part", label: "部分整改" },
    ],
  },
];

const spent: Expression = { op: "fact", key: "spent" };
const planned: Expression = { op: "fact", key: "planned" };
const rate: Expression = { op: "fact", key: "rate" };
const number = (value: string, unit?: string): Expression =>
  unit === undefined ? { op: "constant", value } : { op: "constant", value, unit };

function read(text: string): Expression {
  const reading = parseFormula(text, FACTS);
  if ("issues" in reading) throw new Error(reading.issues.map(({ message }) => message).join("；"));
  return reading.expression;
}

const issuesOf = (text: string) => {
  const reading = parseFormula(text, FACTS);
  return "issues" in reading ? reading.issues : [];
};

describe("what people type", () => {
  test("满意度每低1%扣0.4分, in full-width signs and digits", () => {
    const wide = read("５－（９５％－满意度）÷１％×０．４");
    expect(wide).toEqual(read("5-(95%-满意度)/1%*0.4"));
    expect(wide).toEqual({
      op: "subtract",
      left: number("5"),
      right: {
        op: "multiply",
        factors: [
          {
            op: "divide",
            left: { op: "subtract", left: number("95", "%"), right: rate },
            right: number("1", "%"),
          },
          number("0.4"),
        ],
      },
    });
  });

  test("an equals sign before it, as tables of figures have it", () => {
    expect(read("=支出/年初预算")).toEqual(read("支出÷年初预算"));
    expect(read("＝支出÷年初预算")).toEqual(read("支出÷年初预算"));
  });

  test("×100% after a quotient asks for the rate in %", () => {
    expect(read("支出÷年初预算×100%")).toEqual({ op: "percentOf", part: spent, whole: planned });
    expect(parseFormula("支出÷年初预算×100%", FACTS)).toHaveProperty("unit", "%");
    expect(parseFormula("支出÷年初预算", FACTS)).toHaveProperty("unit", "");
  });

  test("a percentage beside × is the fraction that it is", () => {
    expect(read("支出×5%")).toEqual({ op: "multiply", factors: [spent, number("0.05")] });
  });

  test("the year before", () => {
    expect(read("（支出−上年支出）÷上年支出×100%")).toEqual({
      op: "percentOf",
      part: { op: "subtract", left: spent, right: { op: "prior", key: "spent" } },
      whole: { op: "prior", key: "spent" },
    });
  });

  test("× and ÷ bind before ＋ and －, both from the left", () => {
    expect(read("8-2-1")).toEqual({
      op: "subtract",
      left: { op: "subtract", left: number("8"), right: number("2") },
      right: number("1"),
    });
    expect(read("1+2+支出×3")).toEqual({
      op: "add",
      terms: [number("1"), number("2"), { op: "multiply", factors: [spent, number("3")] }],
    });
  });

  test("functions by any of their names", () => {
    expect(read("取小（5，实有人数）")).toEqual({
      op: "least",
      of: [number("5"), { op: "fact", key: "people" }],
    });
    expect(read("min(5, 实有人数)")).toEqual(read("取小（5，实有人数）"));
    expect(read("取小（支出）")).toEqual({ op: "least", of: [spent] });
    expect(read("最大（0，支出）")).toEqual({ op: "greatest", of: [number("0"), spent] });
    expect(read("|支出−年初预算|")).toEqual(read("绝对值（支出－年初预算）"));
    expect(read("四舍五入（支出，2）")).toEqual({ op: "round", of: spent, places: 2, mode: "halfUp" });
    expect(read("去尾（支出）")).toEqual({ op: "round", of: spent, places: 0, mode: "truncate" });
    expect(read("进一（支出）")).toEqual({ op: "round", of: spent, places: 0, mode: "up" });
    expect(read("5-0.2×例数（违规问题）")).toEqual(read("5−0.2×违规问题"));
    expect(read("晚于天数（印发日期，2021-09-30）")).toEqual({
      op: "daysAfter",
      key: "issuedOn",
      date: "2021-09-30",
    });
    expect(read("加权指数（100：实有人数，75：违规问题）")).toEqual({
      op: "weightedIndex",
      items: [
        { weight: "100", count: { op: "fact", key: "people" } },
        { weight: "75", count: { op: "caseCount", key: "breaches" } },
      ],
    });
    expect(read("满足个数（满意度≥95%，是（已印发），非（为（整改情况，全部整改）））")).toEqual({
      op: "countOf",
      conditions: [
        { op: "compare", left: rate, relation: "ge", right: number("95", "%") },
        { op: "yes", key: "issued" },
        { op: "not", of: { op: "is", key: "outcome", choice: "all" } },
      ],
    });
  });

  test("what a quotient is called and means without a divisor stands behind it", () => {
    const text = "（支出÷年初预算×100%）〔称「执行率」，0÷0按100，÷0按0〕";
    expect(read(text)).toEqual({
      op: "percentOf",
      part: spent,
      whole: planned,
      label: "执行率",
      whenZeroOverZero: "100",
      whenZeroDivisor: "0",
    });
    expect(writeFormula(read(text), FACTS)).toBe(text);
  });
});

describe("what cannot be read says where, what and how", () => {
  test.each([
    ["", "empty", "", "算式是空的"],
    ["支出＋年初预标", "unknownName", "年初预标", "名称相近的有“年初预算”"],
    ["支出＋@", "unknownCharacter", "@", "不认识“@”"],
    ["支出÷÷2", "missingQuantity", "÷", "缺少数或核定数名称"],
    ["支出×", "missingQuantity", "", "后面缺少数"],
    ["2（支出＋1）", "missingOperator", "（", "相乘请写“×”"],
    ["5－（支出", "missingBracket", "（", "没有合上"],
    ["支出）", "extraBracket", "）", "没有对应的“（”"],
    ["3×－5", "signAfterSign", "－", "3×（−5）"],
    ["1,000＋2", "badNumber", "1,000", "不写千位分隔"],
    ["支出÷0", "zeroDivisor", "0", "除数是 0"],
    ["开方（支出）", "unknownFunction", "开方", "没有“开方”这个函数"],
    ["四舍五入（支出，9）", "argumentCount", "9", "0至6"],
    ["支出＋已印发", "wrongFactType", "已印发", "不是数"],
    ["上年年初预算", "noPriorYear", "上年年初预算", "也要上年数"],
    ["满意度＋5", "mixedUnits", "满意度＋5", "百分数不能与别的数相加"],
    ["支出＋公用经费", "mixedUnits", "支出＋公用经费", "换算成同一单位"],
    ["支出×满意度", "percentFactor", "满意度", "先化成小数"],
    ["支出＋3万圆", "unknownUnit", "3万圆", "不是已知的单位"],
    ["晚于天数（印发日期，2021-02-30）", "badDate", "2021-02-30", "真实存在的日期"],
    ["满足个数（为（整改情况，没整改））", "unknownChoice", "没整改", "全部整改（all）"],
  ])("%s: %s", (text, code, found, words) => {
    const [first] = issuesOf(text);
    expect(first).toMatchObject({ code, found });
    expect(first?.message).toContain(words);
    expect(text.slice(first?.start, first?.end)).toBe(found);
  });

  test("an unknown name as a divisor is an unknown name, not a division by 0", () => {
    expect(issuesOf("支出÷应整改问题数").map(({ code }) => code)).toEqual(["unknownName"]);
  });

  test("every fault of words at once, in order", () => {
    expect(issuesOf("支出额＋年初预标×已印发").map(({ found }) => found)).toEqual([
      "支出额",
      "年初预标",
      "已印发",
    ]);
  });

  test("brackets without end and a text without end are refused, not run out of stack", () => {
    expect(issuesOf("（".repeat(5_000))[0]?.code).toBe("tooDeep");
    expect(issuesOf("1+".repeat(6_000))[0]?.code).toBe("tooLong");
  });

  test("a name that two facts share, or that could go on as a calculation, is not guessed", () => {
    const facts: readonly FactDefinition[] = [
      { key: "spent", label: "支出", type: "amount", unit: "万元" },
      { key: "refunds", label: "退款", type: "amount", unit: "万元" },
      { key: "net", label: "支出-退款", type: "amount", unit: "万元" },
    ];
    const reading = parseFormula("支出-退款", facts);
    expect(reading).toMatchObject({ issues: [{ code: "ambiguousName", found: "支出-退款" }] });
    expect(parseFormula("【net】", facts)).toMatchObject({ expression: { key: "net" } });
    expect(parseFormula("【支出】-退款", facts)).toMatchObject({ expression: { op: "subtract" } });
  });
});
