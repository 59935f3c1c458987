import fc from "fast-check";
import type { Condition, IndicatorScore, Loss, Rule } from "../../src/index.ts";
import { condition, decimalText } from "../arbitrary-expression.ts";
import { loss } from "../arbitrary-loss.ts";
import { decimals, deduct, fine, units } from "./earning.ts";
import { law } from "./law.ts";
import type { Law } from "./law.ts";
import { anyRule, rowsSideBySide } from "./pool.ts";

/** A rule that has parts earns what its parts earn, put together as it says, and nothing else. */

const rulesOf = (...rules: readonly Rule[]) => rules.map((rule) => ({ rule }));
const earnedIn = (row: IndicatorScore | undefined): bigint => units(row?.computed ?? "");
const earnings = (rows: readonly IndicatorScore[]): readonly bigint[] => rows.map(earnedIn);
const alike = (rows: readonly IndicatorScore[]): boolean =>
  rows.every(
    ({ computed, missing }) =>
      computed === rows[0]?.computed &&
      [...missing].sort().join() === [...(rows[0]?.missing ?? [])].sort().join(),
  );

/** Enough for all parts together. */
const MUCH = "1000";
const three = fc.tuple(anyRule, anyRule, anyRule);
const sum = (...parts: readonly Rule[]): Rule => ({ kind: "sum", points: MUCH, parts });
const bestOf = (...options: readonly Rule[]): Rule => ({ kind: "bestOf", points: MUCH, options });
const award = (when: Condition, points = MUCH): Rule => ({ kind: "award", points, when });

function shares(items: readonly { readonly when: Condition; readonly weight: string }[]): Rule {
  return {
    kind: "shares",
    points: "12",
    items: items.map(({ when, weight }) => ({ label: "要点", weight, kept: { kind: "met", when } })),
  };
}

const put: readonly Law[] = [
  law(
    "a sum earns what its parts earn alone",
    2_001,
    fc.property(
      rowsSideBySide(three, 201, ([a, b, c]) => rulesOf(sum(a, b, c), a, b, c)),
      ([all, ...alone]) => {
        const apart = earnings(alone).reduce((total, points) => total + points, 0n);
        const difference = earnedIn(all) - apart;
        // Each part alone is rounded, half a unit at most, and so is the sum.
        return difference >= -2n && difference <= 2n;
      },
    ),
  ),
  law(
    "parts in another order earn the same and lack the same",
    2_002,
    fc.property(
      rowsSideBySide(three, 202, ([a, b, c]) => rulesOf(sum(a, b, c), sum(c, a, b))),
      alike,
    ),
  ),
  law(
    "a sum within a sum earns what its parts earn beside the others",
    2_003,
    fc.property(
      rowsSideBySide(three, 203, ([a, b, c]) => rulesOf(sum(a, b, c), sum(sum(a, b), c))),
      alike,
    ),
  ),
  law(
    "the better of two earns as much as the better one alone, and another order changes nothing",
    2_004,
    fc.property(
      rowsSideBySide(three, 204, ([a, b, c]) => rulesOf(bestOf(a, b, c), bestOf(c, b, a), a, b, c)),
      (rows) => {
        const [all, backwards, ...alone] = earnings(rows);
        const most = alone.reduce((best, points) => (points > best ? points : best), 0n);
        return all === most && backwards === most;
      },
    ),
  ),
  law(
    "a branch that applies earns what its rule earns alone",
    2_005,
    fc.property(
      rowsSideBySide(fc.tuple(condition, anyRule, anyRule), 205, ([when, rule, otherwise]) =>
        rulesOf(
          { kind: "firstMatch", points: MUCH, branches: [{ when, rule }], otherwise },
          award(when),
          rule,
          otherwise,
        ),
      ),
      ([all, asked, first, other]) => {
        if (asked === undefined || asked.missing.length > 0) return earnedIn(all) === 0n;
        return earnedIn(all) === earnedIn(earnedIn(asked) > 0n ? first : other);
      },
    ),
  ),
  law(
    "a checklist earns what as many awards earn, and lacks what they lack",
    2_006,
    fc.property(
      rowsSideBySide(
        fc.array(fc.tuple(condition, decimals(0, 300)), { minLength: 1, maxLength: 4 }),
        206,
        (items) =>
          rulesOf(
            {
              kind: "checklist",
              points: MUCH,
              items: items.map(([when, points]) => ({ label: "要点", points, when })),
            },
            sum(...items.map(([when, points]) => award(when, points))),
          ),
      ),
      alike,
    ),
  ),
  law(
    "shares of equal weight that are met or not earn what a checklist of equal points earns",
    2_007,
    fc.property(
      rowsSideBySide(fc.array(condition, { minLength: 1, maxLength: 4 }), 207, (conditions) =>
        rulesOf(shares(conditions.map((when) => ({ when, weight: "1" }))), {
          kind: "checklist",
          points: "12",
          items: conditions.map((when) => ({ label: "要点", points: String(12 / conditions.length), when })),
        }),
      ),
      alike,
    ),
  ),
  law(
    "shares: weights multiplied by the same number earn the same",
    2_008,
    fc.property(
      rowsSideBySide(
        fc.tuple(
          fc.array(fc.tuple(condition, fc.integer({ min: 1, max: 500 })), { minLength: 1, maxLength: 4 }),
          fc.integer({ min: 2, max: 50 }),
        ),
        208,
        ([items, factor]) => {
          const by = (times: number) =>
            shares(items.map(([when, weight]) => ({ when, weight: decimalText(weight * times) })));
          return rulesOf(by(1), by(factor));
        },
      ),
      alike,
    ),
  ),
];

/** Losses that look at nothing but their own facts: neither a forfeit nor a cliff takes what others left. */
const plainLoss = loss.filter(
  (found) => found.kind !== "forfeit" && !("zeroAt" in found) && !("zeroFrom" in found),
);
const losses = fc.array(loss, { minLength: 1, maxLength: 3 });
const points = decimals(1, 800);

/** Takes so much, whatever the facts are. */
const forever = (amount: string): Loss => ({
  kind: "perCase",
  label: "封顶",
  count: { op: "constant", value: "1" },
  each: amount,
});

const taken: readonly Law[] = [
  law(
    "losses without a forfeit or a cliff: their order changes nothing",
    2_011,
    fc.property(
      rowsSideBySide(fc.tuple(points, plainLoss, plainLoss, plainLoss), 211, ([most, a, b, c]) =>
        rulesOf(deduct(most, a, b, c), deduct(most, c, b, a), deduct(most, b, c, a)),
      ),
      alike,
    ),
  ),
  law(
    "losses taken one after the other from what is left take what they take together",
    2_012,
    fc.property(
      rowsSideBySide(fc.tuple(points, losses, losses), 212, ([most, first, second]) =>
        rulesOf(deduct(most, ...first, ...second), {
          kind: "deduct",
          points: most,
          base: deduct(most, ...first),
          losses: second,
        }),
      ),
      ([together, staged]) =>
        // What the base lacks is lost with the base; what the losses lack empties all.
        together?.missing.length === 0 ? earnedIn(together) === earnedIn(staged) : earnedIn(together) === 0n,
    ),
  ),
  law(
    "one more loss never earns more",
    2_013,
    fc.property(
      rowsSideBySide(fc.tuple(points, losses, loss), 213, ([most, first, more]) =>
        rulesOf(deduct(most, ...first), deduct(most, ...first, more), deduct(most, more, ...first)),
      ),
      (rows) => {
        const [before, after, ahead] = earnings(rows);
        return before !== undefined && before >= (after ?? 0n) && before >= (ahead ?? 0n);
      },
    ),
  ),
  law(
    "no loss takes more than its cap, not even a forfeit or a cliff",
    2_014,
    fc.property(
      rowsSideBySide(fc.tuple(loss, decimals(0, 300)), 214, ([found, cap]) => [
        ...rulesOf(deduct("20", { ...found, cap }), deduct("20", forever(cap))),
      ]),
      ([row, most]) => row !== undefined && (row.missing.length > 0 || earnedIn(row) >= earnedIn(most)),
    ),
  ),
  law(
    "a higher cap never earns more, and none at all least",
    2_015,
    fc.property(
      rowsSideBySide(
        fc.tuple(points, loss, decimals(0, 200), decimals(0, 200)),
        215,
        ([most, found, a, b]) => {
          const { cap: _, ...free } = found;
          const [low, high] = Number(a) < Number(b) ? [a, b] : [b, a];
          return rulesOf(
            deduct(most, { ...found, cap: low }),
            deduct(most, { ...found, cap: high }),
            deduct(most, free),
          );
        },
      ),
      (rows) => {
        const [low = 0n, high = 0n, none = 0n] = earnings(rows);
        return low >= high && high >= none;
      },
    ),
  ),
  law(
    "a deduction without losses earns what its base earns, or all points",
    2_016,
    fc.property(
      rowsSideBySide(fc.tuple(anyRule, points), 216, ([base, most]) =>
        rulesOf({ kind: "deduct", points: MUCH, base, losses: [] }, base, deduct(most)),
      ),
      ([bare, base, full]) =>
        earnedIn(bare) === earnedIn(base) && full !== undefined && units(full.lost) === 0n,
    ),
  ),
  law(
    "a forfeit that comes about leaves nothing, whatever stands beside it",
    2_017,
    fc.property(
      rowsSideBySide(fc.tuple(points, losses, condition), 217, ([most, others, when]) =>
        rulesOf(deduct(most, ...others, { kind: "forfeit", label: "重大违规", when }), award(when)),
      ),
      ([row, event]) => earnedIn(event) < fine(MUCH) || earnedIn(row) === 0n,
    ),
  ),
];

export const PARTS: readonly Law[] = [...put, ...taken];
