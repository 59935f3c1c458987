import { Lack } from "../engine/lack.ts";
import type { Scored, Table } from "../engine/table.ts";
import { explain } from "../expressions/explain.ts";
import { factKeysOf } from "../expressions/fact-keys-of.ts";
import { ZERO, compare } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { DeductRule, Outside, RangeRule, Tier } from "../rule.ts";
import { writeBand } from "./band.ts";
import { prepareDeduct } from "./deduct.ts";
import { noEvidence } from "./no-evidence.ts";

/** R19: full points within [from, to], both included; what lies outside is scored by the policy of its side. */
export function prepareRange(rule: RangeRule, table: Table): Scored {
  const measure = table.quantity(rule.measure);
  const from = table.decimal(rule.from);
  const to = table.decimal(rule.to);
  const points = table.decimal(rule.points);
  const limits = { from: { at: rule.from, included: true }, to: { at: rule.to, included: true } };
  const inside = prepareBand(rule, limits, points, "", table);
  const below = prepareOutside(rule, "below", { to: { at: rule.from, included: false } }, table);
  const above = prepareOutside(rule, "above", { from: { at: rule.to, included: false } }, table);
  return (work, depth) => {
    const value = measure(work);
    if (value instanceof Lack) return noEvidence(rule, points, value, work, depth);
    if (compare(value, from) < 0) return below(work, depth);
    return compare(value, to) > 0 ? above(work, depth) : inside(work, depth);
  };
}

type Limits = Pick<Tier, "from" | "to">;

function prepareOutside(rule: RangeRule, side: "below" | "above", limits: Limits, table: Table): Scored {
  const outside = rule[side];
  const points = table.decimal(rule.points);
  switch (outside.policy) {
    case "noLoss":
      return prepareBand(rule, limits, points, "，不扣", table);
    case "zero":
      return prepareBand(rule, limits, ZERO, "，不计", table);
    case "steps":
      return prepareDeduct(asDeduct(rule, side, outside), table);
    case "unstated": {
      const lack = new Lack(factKeysOf(rule.measure).map((key) => ({ key, why: "noBand" as const })));
      return (work, depth) => noEvidence(rule, points, lack, work, depth);
    }
  }
}

/** Full points and what every step beyond the range takes. */
function asDeduct(
  { measure, points, clause, label = "偏离", from, to }: RangeRule,
  side: "below" | "above",
  { step, each, reading }: Extract<Outside, { readonly policy: "steps" }>,
): DeductRule {
  const target = side === "below" ? from : to;
  const where = clause === undefined ? {} : { clause };
  const loss = { kind: "steps", label, measure, target, side, step, each, reading, ...where } as const;
  return { kind: "deduct", points, ...where, losses: [loss] };
}

/** One line: 14个，不少于10个、不多于15个，计满分. */
function prepareBand(rule: RangeRule, limits: Limits, earned: Exact, words: string, table: Table): Scored {
  const points = table.decimal(rule.points);
  return (work, depth) => {
    const pen = work.notes?.pen(rule.clause, depth);
    if (pen) {
      const token = explain(rule.measure, rule.label ?? "数值", work, pen);
      const formula = [...writeBand(token, limits), ...(words === "" ? [] : [words])];
      pen.points("credit", rule.label ?? "计分", formula, earned, pen.notes.best(points));
    }
    return earned;
  };
}
