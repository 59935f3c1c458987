import { describeRule, type FactDefinition, type Rule } from "@hengji/scoring-core";
import { sameBody } from "../state/same-body.ts";
import type { Body } from "../state/part.ts";

export interface Differing {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

const names: Readonly<Record<string, string>> = {
  name: "名称",
  code: "代码",
  path: "一级、二级",
  kind: "性质",
  role: "作用",
  core: "核心指标",
  points: "分值",
  scale: "规则自有满分",
  criteria: "评分要点",
  standard: "评分标准原文",
  gist: "评分表上的一句话",
  rule: "规则",
  evidence: "佐证材料",
  whenNotApplicable: "不适用时",
  gradeVeto: "等次否决",
  label: "名称",
  type: "类型",
  unit: "单位",
  year: "年度",
  total: "总分",
  rounding: "保留小数",
  grades: "等次",
  weights: "权重",
  extras: "加减分限额",
  totalCaps: "总分封顶",
  printedHeadings: "原表小计",
  min: "下限",
  max: "上限",
  choices: "选项",
  caseMeans: "一例指",
  priorYear: "上年数",
};

/** Where two bodies of a part differ, field by field, in words. */
export function differingWords(
  mine: Body,
  theirs: Body,
  facts: readonly FactDefinition[],
): readonly Differing[] {
  const [own, other] = [mine, theirs] as unknown as readonly Record<string, unknown>[];
  const keys = [...new Set([...Object.keys(own ?? {}), ...Object.keys(other ?? {})])];
  return keys.flatMap((key) =>
    sameBody(own?.[key], other?.[key])
      ? []
      : [
          {
            label: names[key] ?? key,
            mine: wordsOf(key, own?.[key], facts),
            theirs: wordsOf(key, other?.[key], facts),
          },
        ],
  );
}

function wordsOf(key: string, value: unknown, facts: readonly FactDefinition[]): string {
  if (value === undefined || value === null || value === "") return "没有";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "number") return String(value);
  if (Array.isArray(value) && value.every((one) => typeof one === "string"))
    return value.join("；") || "没有";
  if (key === "rule") return ruleWords(value as Rule, facts);
  return "已改动";
}

function ruleWords(rule: Rule, facts: readonly FactDefinition[]): string {
  try {
    return describeRule(rule, facts)
      .map(({ text }) => text)
      .join("；");
  } catch {
    return "没填完的规则";
  }
}
