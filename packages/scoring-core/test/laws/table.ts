import fc from "fast-check";
import { compile } from "../../src/index.ts";
import type { Framework, Indicator, Scorecard, ScoringInput } from "../../src/index.ts";
import { decimalText } from "../arbitrary-expression.ts";
import { judged } from "../card-of.ts";
import { smallTable } from "../small-table.ts";
import { factsOf, hundredths, units } from "./earning.ts";
import { law } from "./law.ts";
import type { Law } from "./law.ts";

/** From the rows to the total and the grade. In these tables a person awards each row's points. */

interface Row {
  /** In cents of a point. */
  readonly points: number;
  /** Of these points, in cents as well. */
  readonly awarded: number;
  readonly heading: number;
}

const PATHS = [
  ["投入", "目标"],
  ["投入", "预算"],
  ["过程", "管理"],
  ["产出", "数量"],
] as const;

const row = fc
  .record({ points: hundredths(1, 4_000), share: fc.integer({ min: 0, max: 100 }), heading: fc.nat(3) })
  .map(({ points, share, heading }): Row => ({
    points,
    awarded: Math.floor((points * share) / 100),
    heading,
  }));
const rows = fc.array(row, { minLength: 1, maxLength: 6 });
const full = ({ points, heading }: Row): Row => ({ points, awarded: points, heading });

const codeOf = (place: number): string => `R${place + 1}`;
const cents = (decimal: string | undefined): number => Number(units(decimal ?? ""));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

type More = (place: number) => Partial<Indicator>;

/** The card of these rows; `more` says what a row is besides. */
function cardOf(
  table: readonly Row[],
  more: More = () => ({}),
  over: Partial<Framework> = {},
  input: Partial<ScoringInput> = {},
): Scorecard {
  const framework = smallTable(
    table.map(({ points, heading }, place) =>
      judged(codeOf(place), decimalText(points), { path: PATHS[heading] ?? PATHS[0], ...more(place) }),
    ),
    over,
  );
  const judgements = Object.fromEntries(
    table.map(({ awarded }, place) => [codeOf(place), { awarded: decimalText(awarded), reason: "核定" }]),
  );
  return compile(framework).score({ facts: {}, overrides: {}, judgements, ...input });
}

/** Some of the rows leave, never all. */
const leaving = fc.tuple(fc.array(row, { minLength: 2, maxLength: 6 }), fc.nat(62)).map(([table, picks]) => ({
  table,
  gone: table.flatMap((_, place) => (place > 0 && (picks >> place) % 2 === 1 ? [place] : [])),
}));
const absent = (gone: readonly number[]): Partial<ScoringInput> => ({
  notApplicable: Object.fromEntries(gone.map((place) => [codeOf(place), { reason: "无此事项" }])),
});
const others = (table: readonly Row[], place: number): readonly string[] =>
  table.flatMap((_, other) => (other === place ? [] : [codeOf(other)]));

const sums: readonly Law[] = [
  law(
    "the total is the sum of the rows, of level 1 and of level 2; awarded and lost are the points",
    6_001,
    fc.property(rows, (table) => {
      const card = cardOf(table);
      const level = (depth: number) =>
        sum(card.groups.filter(({ path }) => path.length === depth).map(({ awarded }) => cents(awarded)));
      const total = sum(table.map(({ awarded }) => awarded));
      return (
        cents(card.total) === total &&
        level(1) === total &&
        level(2) === total &&
        card.indicators.every(({ awarded, lost, points }) => cents(awarded) + cents(lost) === cents(points))
      );
    }),
  ),
  law(
    "rows that leave are scaled back: all others full is the whole total, and no total goes above it",
    6_002,
    fc.property(leaving, ({ table, gone }) => {
      const card = (scored: readonly Row[]) =>
        cardOf(scored, () => ({ whenNotApplicable: { policy: "rescaled" } }), {}, absent(gone));
      const whole = sum(table.map(({ points }) => points));
      return cents(card(table.map(full)).total) === whole && cents(card(table).total) <= whole;
    }),
  ),
  law(
    "points that are moved are all there, to the cent, and every row full earns the total",
    6_003,
    fc.property(leaving, ({ table, gone }) => {
      const card = cardOf(
        table.map(full),
        (place) => ({ whenNotApplicable: { policy: "moved", to: others(table, place) } }),
        {},
        absent(gone),
      );
      const whole = sum(table.map(({ points }) => points));
      const worth = sum(card.indicators.map(({ points }) => cents(points)));
      return worth === whole && cents(card.total) === whole && cents(card.points) === whole;
    }),
  ),
  law(
    "of moved points no row gets a cent more or less than its part of them",
    6_004,
    fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), (table) => {
      const card = cardOf(
        table,
        (place) => ({ whenNotApplicable: { policy: "moved", to: others(table, place) } }),
        {},
        absent([0]),
      );
      const moved = table[0]?.points ?? 0;
      const left = sum(table.slice(1).map(({ points }) => points));
      return table.slice(1).every(({ points }, index) => {
        const got = cents(card.indicators[index + 1]?.points) - points;
        // |got − moved × points ÷ left| < 1, without the division
        return Math.abs(got * left - moved * points) < left;
      });
    }),
  ),
  law(
    "a row that counts as full where it does not apply earns all its points, whatever was awarded",
    6_005,
    fc.property(leaving, ({ table, gone }) => {
      const card = cardOf(table, () => ({ whenNotApplicable: { policy: "full" } }), {}, absent(gone));
      const expected = table.map(({ points, awarded }, place) => (gone.includes(place) ? points : awarded));
      return (
        cents(card.total) === sum(expected) &&
        card.indicators.every(({ awarded }, place) => cents(awarded) === expected[place])
      );
    }),
  ),
  law(
    "weights: every row full earns what the weights add up to, and nothing earned earns nothing",
    6_006,
    fc.property(rows, fc.array(hundredths(1, 5_000), { minLength: 3, maxLength: 3 }), (table, heavy) => {
      const weights = ["投入", "过程", "产出"].map((name, index) => ({
        path: [name],
        weight: decimalText(heavy[index] ?? 0),
      }));
      const present = new Set(table.map(({ heading }) => PATHS[heading]?.[0]));
      const whole = sum(heavy.filter((_, index) => present.has((["投入", "过程", "产出"] as const)[index])));
      const total = (scored: readonly Row[]) => cents(cardOf(scored, undefined, { weights }).total);
      return total(table.map(full)) === whole && total(table.map((of) => ({ ...of, awarded: 0 }))) === 0;
    }),
  ),
  law(
    "a scale of its own: the row earns its points in the proportion in which the scale was earned",
    6_007,
    fc.property(row, hundredths(1, 20_000), ({ points, awarded, heading }, worth) => {
      const card = cardOf([{ points, awarded, heading }], () => ({
        points: decimalText(worth),
        scale: decimalText(points),
      }));
      // |total − worth × awarded ÷ points| ≤ ½ cent
      return Math.abs(2 * (cents(card.total) * points - worth * awarded)) <= points;
    }),
  ),
];

const ROLES = ["scored", "bonus", "penalty", "unscored"] as const;
const roles = fc.array(fc.nat(3), { minLength: 6, maxLength: 6 });
const withRoles =
  (picks: readonly number[]): More =>
  (place) => ({ role: ROLES[picks[place] ?? 0] ?? "scored" });
const of = (role: (typeof ROLES)[number], table: readonly Row[], picks: readonly number[]) =>
  table.filter((_, place) => ROLES[picks[place] ?? 0] === role);

const extras: readonly Law[] = [
  law(
    "the total stays between nothing and its limit, and is what its steps say",
    6_011,
    fc.property(rows, roles, hundredths(1, 12_000), (table, picks, most) => {
      const card = cardOf(table, withRoles(picks), { extras: { totalAtMost: decimalText(most) } });
      const scored = sum(of("scored", table, picks).map(({ awarded }) => awarded));
      const steps = card.totalSteps.map(({ change }) => cents(change));
      return (
        cents(card.total) >= 0 &&
        cents(card.total) <= most &&
        scored + sum(steps) === cents(card.total) &&
        card.totalSteps.every(({ total }, index) => cents(total) === scored + sum(steps.slice(0, index + 1)))
      );
    }),
  ),
  law(
    "a bonus never takes, a penalty never gives, an unscored row does neither",
    6_012,
    fc.property(rows, roles, fc.constantFrom("bonus", "penalty", "unscored"), (table, picks, role) => {
      const total = (counted: readonly Row[]) => {
        const roleAt = (place: number) => (counted[place] === table[place] ? (picks[place] ?? 0) : 3);
        const more = withRoles(counted.map((_, place) => roleAt(place)));
        return cents(cardOf(counted, more, { total: "100", extras: { totalAtMost: "1000" } }).total);
      };
      // Without the role, its rows stand there unscored.
      const without = table.map((row, place) => (ROLES[picks[place] ?? 0] === role ? { ...row } : row));
      const [all, rest] = [total(table), total(without)];
      return role === "bonus" ? all >= rest : role === "penalty" ? all <= rest : all === rest;
    }),
  ),
  law(
    "bonus and penalty rows together never move the total further than their own limits",
    6_013,
    fc.property(rows, roles, hundredths(0, 500), hundredths(0, 500), (table, picks, up, down) => {
      const scored = sum(of("scored", table, picks).map(({ awarded }) => awarded));
      const card = cardOf(table, withRoles(picks), {
        extras: { totalAtMost: "1000", bonusAtMost: decimalText(up), penaltyAtMost: decimalText(down) },
      });
      const total = cents(card.total);
      return total <= scored + up && (total >= scored - down || total === 0);
    }),
  ),
  law(
    "a cap on the total is never exceeded while its condition holds, and does nothing while it does not",
    6_014,
    fc.property(rows, hundredths(0, 12_000), fc.boolean(), (table, most, issued) => {
      const cap = {
        label: "执行率过低",
        when: { op: "yes", key: "issued" },
        atMost: decimalText(most),
      } as const;
      const card = cardOf(table, undefined, { totalCaps: [cap] }, { facts: factsOf({ issued }) });
      const plain = sum(table.map(({ awarded }) => awarded));
      return cents(card.total) === (issued && plain > most ? most : plain);
    }),
  ),
  law(
    "an override changes its own row, and the total by as much; what was computed stays",
    6_015,
    fc.property(rows, fc.nat(5), fc.integer({ min: 0, max: 100 }), (table, pick, share) => {
      const place = pick % table.length;
      const awarded = Math.floor(((table[place]?.points ?? 0) * share) / 100);
      const overrides = {
        [codeOf(place)]: { awarded: decimalText(awarded), reason: "核定", by: "主评人" },
      };
      const before = cardOf(table);
      const after = cardOf(table, undefined, {}, { overrides });
      return (
        cents(after.total) - cents(before.total) === awarded - (table[place]?.awarded ?? 0) &&
        after.computedTotal === before.total &&
        after.indicators.every(
          (row, index) => index === place || row.awarded === before.indicators[index]?.awarded,
        )
      );
    }),
  ),
];

export const TABLE: readonly Law[] = [...sums, ...extras];
