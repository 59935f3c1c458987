import { Lack } from "../engine/lack.ts";
import { evaluate } from "../expressions/evaluate.ts";
import { explainInline } from "../expressions/explain.ts";
import { compare } from "../number/index.ts";
import type { CompareRule } from "../rule.ts";
import { noEvidence } from "./no-evidence.ts";
import type { ScoreRule } from "./signature.ts";

/** R20: points for being lower than, equal to or higher than the year before; equality is exact. */
export const scoreCompare: ScoreRule<CompareRule> = (rule, work, depth) => {
  const current = evaluate(rule.current, work);
  const previous = evaluate(rule.previous, work);
  if (current instanceof Lack || previous instanceof Lack)
    return noEvidence(rule, Lack.of(current, previous), work, depth);
  const order = compare(current, previous);
  const [award, words] =
    order < 0 ? [rule.lower, "下降"] : order === 0 ? [rule.equal, "持平"] : [rule.higher, "增长"];
  const earned = work.decimal(award);
  const pen = work.notes?.pen(rule.clause, depth);
  if (pen) {
    const formula = [
      "本年",
      ...explainInline(rule.current, work, pen),
      "，上年",
      ...explainInline(rule.previous, work, pen),
    ];
    const best = pen.notes.best(work.decimal(rule.points));
    pen.points("credit", `${rule.label ?? "较上年"}${words}`, formula, earned, best);
  }
  return earned;
};
