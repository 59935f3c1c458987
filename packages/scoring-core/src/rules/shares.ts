import { explainCondition } from "../conditions/explain-condition.ts";
import { Lack } from "../engine/lack.ts";
import type { Pen } from "../engine/notes.ts";
import type { Scored, Table } from "../engine/table.ts";
import type { Work } from "../engine/work.ts";
import { explain, tokenOf } from "../expressions/explain.ts";
import {
  HUNDRED,
  ONE,
  ZERO,
  compare,
  divide,
  isZero,
  minimum,
  multiply,
  notNegative,
  subtract,
  sum,
} from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { KeptShare, ShareItem, SharesRule } from "../rule.ts";
import { addUp } from "./add-up.ts";
import { noEvidence } from "./no-evidence.ts";

/**
 * R03, R04: each item is worth points × weight ÷ the sum of all weights and keeps the part of it that it did not
 * miss. An item without evidence earns nothing, or what the rule declares for facts that do not apply; the other
 * items go on.
 */
export function prepareShares(rule: SharesRule, table: Table): Scored {
  const points = table.decimal(rule.points);
  const weights = sum(rule.items.map(({ weight }) => table.decimal(weight)));
  const items = rule.items.map((item) => {
    const weight = table.decimal(item.weight);
    const share = isZero(weights) ? ZERO : divide(multiply(points, weight), weights);
    return prepareItem(item, rule, share, table);
  });
  return (work, depth) => addUp(rule, points, items, work, depth);
}

function prepareItem(
  item: ShareItem,
  { whenNotApplicable, whenNotYetDue }: SharesRule,
  share: Exact,
  table: Table,
): Scored {
  const part = {
    ...item,
    ...(whenNotApplicable === undefined ? {} : { whenNotApplicable }),
    ...(whenNotYetDue === undefined ? {} : { whenNotYetDue }),
  };
  const kept = prepareKept(item.kept, share, table);
  return (work, depth) => {
    const earned = kept.earned(work);
    if (earned instanceof Lack) return noEvidence(part, share, earned, work, depth);
    const pen = work.notes?.pen(item.clause, depth);
    if (pen) pen.points("credit", item.label, kept.formula(earned, work, pen), earned, pen.notes.best(share));
    return earned;
  };
}

interface Kept {
  readonly earned: (work: Work) => Exact | Lack;
  readonly formula: (earned: Exact, work: Work, pen: Pen) => ReturnType<typeof explainCondition>;
}

function prepareKept(kept: KeptShare, share: Exact, table: Table): Kept {
  if (kept.kind === "met") {
    const held = table.held(kept.when);
    return {
      earned: (work) => {
        const met = held(work);
        return met instanceof Lack ? met : met ? share : ZERO;
      },
      formula: (earned, work, pen) => [
        ...explainCondition(kept.when, work, pen),
        ...(isZero(earned) ? ["，不计"] : []),
      ],
    };
  }
  const count = table.quantity(kept.count);
  const dead = table.decimal(kept.deadAfter);
  const each = kept.each === undefined ? divide(ONE, dead) : divide(table.decimal(kept.each), HUNDRED);
  return {
    earned: (work) => {
      const misses = count(work);
      if (misses instanceof Lack) return misses;
      if (compare(misses, dead) >= 0) return ZERO;
      return multiply(share, minimum(notNegative(subtract(ONE, multiply(each, misses))), ONE));
    },
    formula: (earned, work, pen) => {
      const misses = explain(kept.count, "缺项", work, pen);
      if (compare(earned, share) === 0) return [misses, "，不减"];
      if (isZero(earned)) return [misses, `，达到${kept.deadAfter}${misses.unit ?? "项"}，不计`];
      const whole = tokenOf(share, "");
      const cost =
        kept.each === undefined ? [{ number: kept.deadAfter }] : [{ number: kept.each, unit: "%" }];
      return [whole, "−", whole, "×", misses, kept.each === undefined ? "÷" : "×", ...cost];
    },
  };
}
