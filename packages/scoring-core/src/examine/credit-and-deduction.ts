import type { DeductRule, Rule } from "../rule.ts";
import type { Check } from "./defect.ts";
import { defectAt, nameOf } from "./say.ts";
import { rulesOf } from "./walk/pieces.ts";

/** Clauses that give and clauses that take do not stand side by side without a word on their order. */
export const checkCreditAndDeduction: Check = (framework) =>
  framework.indicators.flatMap(rulesOf).flatMap((part) => {
    const { rule } = part;
    const takes = takingClauses(rule);
    if (takes.length === 0 || rule.settles?.some(({ choice }) => choice === "order")) return [];
    return [
      defectAt(part, {
        code: "creditAndDeduction",
        severity: "notice",
        message: `${nameOf(framework, part)}有的条款计分、有的条款扣分（${takes.join("、")}），没有写明从多少分起扣`,
        repair: "统一写成“基础分若干，然后扣”，或写明先计分、后扣分",
      }),
    ];
  });

/** Clauses that only take, beside others that give. */
function takingClauses(rule: Rule): readonly string[] {
  if (rule.kind === "deduct" && rule.base) return takenFrom(rule.base, rule);
  if (rule.kind !== "sum" || rule.parts.every(onlyTakes)) return [];
  return rule.parts.filter(onlyTakes).map(({ clause, label }) => clause ?? label ?? "扣分项");
}

/** A deduction with a clause of its own, not one that belongs to the clause that gave the points. */
function takenFrom(base: Rule, { losses }: DeductRule): readonly string[] {
  const giving = clausesOf(base);
  return losses
    .filter(({ clause }) => clause !== undefined && !giving.includes(clause))
    .map(({ clause, label }) => clause ?? label);
}

function clausesOf(rule: Rule): readonly string[] {
  const parts = rule.kind === "sum" ? rule.parts : rule.kind === "checklist" ? rule.items : [];
  return [rule, ...parts].flatMap(({ clause }) => (clause === undefined ? [] : [clause]));
}

/** 未开展扣1分: points that are only ever taken, and never by degrees. */
const onlyTakes = (rule: Rule): boolean =>
  rule.kind === "deduct" &&
  rule.base === undefined &&
  rule.losses.length > 0 &&
  rule.losses.every(({ kind }) => kind === "flat" || kind === "forfeit");
