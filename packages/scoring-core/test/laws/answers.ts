import fc from "fast-check";
import type { Condition, Expression, IndicatorScore, Relation, Rule } from "../../src/index.ts";
import { condition, decimalText, expression } from "../arbitrary-expression.ts";
import { earned, fine, hundredths } from "./earning.ts";
import { law } from "./law.ts";
import type { Law } from "./law.ts";
import { rowsSideBySide } from "./pool.ts";

/** Conditions mean what they mean in logic, also where a fact is lacking: then both sides lack it. */

const award = (when: Condition, points = "1"): Rule => ({ kind: "award", points, when });
const awards = (...conditions: readonly Condition[]) => conditions.map((when) => ({ rule: award(when) }));
const not = (of: Condition): Condition => ({ op: "not", of });
const lacks = ({ missing }: IndicatorScore): string => [...missing].sort().join();
const alike = ([first, ...others]: readonly IndicatorScore[]): boolean =>
  first !== undefined &&
  others.every((row) => row.computed === first.computed && lacks(row) === lacks(first));
const holds = (row: IndicatorScore | undefined): boolean => row?.computed === "1.0000";

const several = fc.array(condition, { minLength: 1, maxLength: 3 });
const compared = (left: Expression, relation: Relation, right: Expression): Condition => ({
  op: "compare",
  left,
  relation,
  right,
});
const twoQuantities = fc.tuple(expression, expression);
const day = fc.integer({ min: 0, max: 729 }).map((days) => {
  const date = new Date(Date.UTC(2021, 0, 1 + days));
  return date.toISOString().slice(0, 10);
});

export const ANSWERS: readonly Law[] = [
  law(
    "not all of them: at least one is not",
    3_001,
    fc.property(
      rowsSideBySide(several, 301, (of) => awards(not({ op: "all", of }), { op: "any", of: of.map(not) })),
      alike,
    ),
  ),
  law(
    "not one of them: all are not",
    3_002,
    fc.property(
      rowsSideBySide(several, 302, (of) => awards(not({ op: "any", of }), { op: "all", of: of.map(not) })),
      alike,
    ),
  ),
  law(
    "not not is so",
    3_003,
    fc.property(
      rowsSideBySide(condition, 303, (when) => awards(when, not(not(when)))),
      alike,
    ),
  ),
  law(
    "one that holds and its opposite never hold together, and one of them does where there is evidence",
    3_004,
    fc.property(
      rowsSideBySide(condition, 304, (when) => awards(when, not(when))),
      ([yes, no]) =>
        yes !== undefined && (yes.missing.length > 0 ? !holds(yes) && !holds(no) : holds(yes) !== holds(no)),
    ),
  ),
  law(
    "the order in which conditions stand changes nothing",
    3_005,
    fc.property(
      rowsSideBySide(several, 305, (of) => {
        const backwards = [...of].reverse();
        return awards({ op: "all", of }, { op: "all", of: backwards });
      }),
      alike,
    ),
  ),
  law(
    "counted conditions: at least one is any of them, as many as there are is all",
    3_006,
    fc.property(
      rowsSideBySide(several, 306, (conditions) => {
        const counted: Expression = { op: "countOf", conditions };
        const atLeast = (value: string) => compared(counted, "ge", { op: "constant", value });
        return awards(atLeast("1"), { op: "any", of: conditions }, atLeast(String(conditions.length)), {
          op: "all",
          of: conditions,
        });
      }),
      ([one, any, every, all]) =>
        one !== undefined &&
        any !== undefined &&
        every !== undefined &&
        all !== undefined &&
        alike([one, any]) &&
        alike([every, all]),
    ),
  ),
  law(
    "of less, equal and more exactly one holds",
    3_007,
    fc.property(
      rowsSideBySide(twoQuantities, 307, ([left, right]) =>
        awards(compared(left, "lt", right), compared(left, "eq", right), compared(left, "gt", right)),
      ),
      (rows) => rows.filter(holds).length === (rows[0]?.missing.length === 0 ? 1 : 0),
    ),
  ),
  law(
    "at most is less or equal, and is at least with the sides exchanged",
    3_008,
    fc.property(
      rowsSideBySide(twoQuantities, 308, ([left, right]) =>
        awards(compared(left, "le", right), compared(right, "ge", left), not(compared(left, "gt", right)), {
          op: "any",
          of: [compared(left, "lt", right), compared(left, "eq", right)],
        }),
      ),
      alike,
    ),
  ),
  law(
    "on or before a day is: no day after it",
    3_009,
    fc.property(day, day, (issuedOn, date) => {
      const inTime = award({ op: "onOrBefore", key: "issuedOn", date });
      const noneAfter = award(
        compared({ op: "daysAfter", key: "issuedOn", date }, "le", { op: "constant", value: "0" }),
      );
      return earned(inTime, { issuedOn }) === earned(noneAfter, { issuedOn });
    }),
  ),
  law(
    "an earlier day is never too late where a later one is in time, and days between are their difference",
    3_010,
    fc.property(day, day, day, (one, other, date) => {
      const [early, late] = one < other ? [one, other] : [other, one];
      const inTime = award({ op: "onOrBefore", key: "issuedOn", date });
      const after = (from: string): Rule => ({
        kind: "formula",
        points: "1000",
        score: { op: "daysAfter", key: "issuedOn", date: from },
      });
      const days = earned(after(early), { issuedOn: late });
      const between = BigInt((Date.parse(late) - Date.parse(early)) / 86_400_000);
      return (
        earned(inTime, { issuedOn: early }) >= earned(inTime, { issuedOn: late }) &&
        days === between * 10_000n
      );
    }),
  ),
  law(
    "the named outcome, and no other, earns its points",
    3_011,
    fc.property(
      hundredths(0, 800),
      hundredths(0, 800),
      fc.constantFrom("all", "part", "none"),
      (one, other, outcome) => {
        const awarded = { all: decimalText(one), part: decimalText(other), none: "0" };
        const rule: Rule = { kind: "choice", points: "8", key: "outcome", awards: awarded };
        const asked = (choice: string) => award({ op: "is", key: "outcome", choice });
        const named = (["all", "part", "none"] as const).filter(
          (choice) => earned(asked(choice), { outcome }) > 0n,
        );
        return (
          named.length === 1 && named.every((choice) => earned(rule, { outcome }) === fine(awarded[choice]))
        );
      },
    ),
  ),
];
