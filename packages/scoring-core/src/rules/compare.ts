import { Lack } from "../engine/lack.ts";
import type { Scored, Table } from "../engine/table.ts";
import { explainInline } from "../expressions/explain.ts";
import { compare } from "../number/index.ts";
import type { CompareRule } from "../rule.ts";
import { noEvidence } from "./no-evidence.ts";

const WORDS = { lower: "下降", equal: "持平", higher: "增长" } as const;

/** R20: points for being lower than, equal to or higher than the year before; equality is exact. */
export function prepareCompare(rule: CompareRule, table: Table): Scored {
  const points = table.decimal(rule.points);
  const current = table.quantity(rule.current);
  const previous = table.quantity(rule.previous);
  const awards = {
    lower: table.decimal(rule.lower),
    equal: table.decimal(rule.equal),
    higher: table.decimal(rule.higher),
  };
  return (work, depth) => {
    const now = current(work);
    const before = previous(work);
    if (now instanceof Lack || before instanceof Lack)
      return noEvidence(rule, points, Lack.of(now, before), work, depth);
    const order = compare(now, before);
    const outcome = order < 0 ? "lower" : order === 0 ? "equal" : "higher";
    const earned = awards[outcome];
    const pen = work.notes?.pen(rule.clause, depth);
    if (pen) {
      const formula = [
        "本年",
        ...explainInline(rule.current, work, pen),
        "，上年",
        ...explainInline(rule.previous, work, pen),
      ];
      const label = `${rule.label ?? "较上年"}${WORDS[outcome]}`;
      pen.points("credit", label, formula, earned, pen.notes.best(points));
    }
    return earned;
  };
}
