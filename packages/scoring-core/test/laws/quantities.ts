import fc from "fast-check";
import { compile } from "../../src/index.ts";
import type { Expression, IndicatorScore, Rule } from "../../src/index.ts";
import { decimalText, expression, readsFact } from "../arbitrary-expression.ts";
import { amount, count, caseCount, percent } from "../quantities.ts";
import { smallTable } from "../small-table.ts";
import { FINE, earned, hundredths, inputOf, units } from "./earning.ts";
import { law } from "./law.ts";
import type { Law } from "./law.ts";
import { rowsSideBySide } from "./pool.ts";

/** Quantities obey arithmetic, exactly: the two sides are compared by the engine itself, without rounding. */

const isEqual = (left: Expression, right: Expression): Rule => ({
  kind: "award",
  points: "1",
  when: { op: "compare", left, relation: "eq", right },
});
const equal = (...pairs: readonly (readonly [Expression, Expression])[]) =>
  pairs.map(([left, right]) => ({ rule: isEqual(left, right) }));
/** Equal, or one of them has no value. */
const hold = (rows: readonly IndicatorScore[]): boolean =>
  rows.every(({ computed, missing }) => missing.length > 0 || computed === "1.0000");

const add = (...terms: readonly Expression[]): Expression => ({ op: "add", terms });
const subtract = (left: Expression, right: Expression): Expression => ({ op: "subtract", left, right });
const multiply = (...factors: readonly Expression[]): Expression => ({ op: "multiply", factors });
const divide = (left: Expression, right: Expression): Expression => ({ op: "divide", left, right });
const size = (of: Expression): Expression => ({ op: "absolute", of });
const least = (...of: readonly Expression[]): Expression => ({ op: "least", of });
const greatest = (...of: readonly Expression[]): Expression => ({ op: "greatest", of });
const number = (value: string): Expression => ({ op: "constant", value });

/** The second one may be a divisor: the parser refuses one that no fact can change. */
const two = fc.tuple(expression, expression.filter(readsFact));
const three = fc.tuple(expression, expression, expression);

const arithmetic: readonly Law[] = [
  law(
    "sums and products: their order and their brackets change nothing",
    4_001,
    fc.property(
      rowsSideBySide(three, 401, ([a, b, c]) =>
        equal(
          [add(a, b), add(b, a)],
          [add(a, b, c), add(a, add(b, c))],
          [multiply(a, b), multiply(b, a)],
          [multiply(a, b, c), multiply(multiply(a, b), c)],
          [multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c))],
        ),
      ),
      hold,
    ),
  ),
  law(
    "what is added and taken away again, or divided and multiplied back, leaves what was there",
    4_002,
    fc.property(
      rowsSideBySide(two, 402, ([a, b]) =>
        equal(
          [subtract(add(a, b), b), a],
          [multiply(divide(a, b), b), a],
          [subtract(a, b), add(a, multiply(b, number("-1")))],
        ),
      ),
      hold,
    ),
  ),
  law(
    "a share in percent is a hundred times the quotient",
    4_003,
    fc.property(
      rowsSideBySide(two, 403, ([part, whole]) =>
        equal([{ op: "percentOf", part, whole }, multiply(divide(part, whole), number("100"))]),
      ),
      hold,
    ),
  ),
  law(
    "a share is the same in 元 and in 万元",
    4_004,
    fc.property(
      rowsSideBySide(two, 404, ([part, whole]) => {
        const inYuan = (of: Expression) => multiply(of, number("10000"));
        return equal([
          { op: "percentOf", part, whole },
          { op: "percentOf", part: inYuan(part), whole: inYuan(whole) },
        ]);
      }),
      hold,
    ),
  ),
  law(
    "the smaller and the greater of two are the two; what lies between them is their difference",
    4_005,
    fc.property(
      rowsSideBySide(two, 405, ([a, b]) =>
        equal(
          [add(least(a, b), greatest(a, b)), add(a, b)],
          [size(subtract(a, b)), subtract(greatest(a, b), least(a, b))],
          [size(subtract(a, b)), size(subtract(b, a))],
          [greatest(a, multiply(a, number("-1"))), size(a)],
        ),
      ),
      hold,
    ),
  ),
];

const MODES = ["halfUp", "truncate", "up"] as const;
const quotient = divide(amount("spent"), amount("planned"));
/** The quotient rounded in each mode to 0 … 3 places. */
const roundedRows = compile(
  smallTable(
    MODES.flatMap((mode) =>
      [0, 1, 2, 3].map((places) => ({
        rule: {
          kind: "formula",
          points: "100000000",
          score: { op: "round", of: quotient, places, mode },
        } satisfies Rule,
      })),
    ),
    { rounding: FINE },
  ),
);

const values: readonly Law[] = [
  law(
    "四舍五入 lies within half a unit, a half goes up; 去尾 never above and 进一 never below, less than a unit away",
    4_011,
    fc.property(hundredths(0, 2_000_000), hundredths(1, 2_000), (spent, planned) => {
      const { indicators } = roundedRows.score(
        inputOf({ spent: decimalText(spent), planned: decimalText(planned) }),
      );
      return indicators.every(({ computed }, index) => {
        const mode = MODES[Math.floor(index / 4)];
        const unit = [10_000n, 1_000n, 100n, 10n][index % 4] ?? 0n;
        const found = units(computed);
        if (found % unit !== 0n) return false;
        // (found − exact) × planned, in ten-thousandths
        const off = found * BigInt(planned) - BigInt(spent) * 10_000n;
        const whole = unit * BigInt(planned);
        if (mode === "truncate") return off <= 0n && -off < whole;
        if (mode === "up") return off >= 0n && off < whole;
        return -2n * off < whole && 2n * off <= whole;
      });
    }),
  ),
  law(
    "a rounded value rounded again stays, and a negative one is rounded like its opposite",
    4_012,
    fc.property(
      rowsSideBySide(
        fc.tuple(expression, fc.integer({ min: 0, max: 3 }), fc.constantFrom(...MODES)),
        412,
        ([of, places, mode]) => {
          const round = (inner: Expression): Expression => ({ op: "round", of: inner, places, mode });
          const minus = (inner: Expression) => multiply(inner, number("-1"));
          return equal([round(round(of)), round(of)], [round(minus(of)), minus(round(of))]);
        },
      ),
      hold,
    ),
  ),
  law(
    "an index of answers lies between its least and its greatest weight, and as many more of each change nothing",
    4_013,
    fc.property(
      hundredths(0, 10_000),
      hundredths(0, 10_000),
      hundredths(0, 60),
      hundredths(1, 60),
      hundredths(2, 50),
      (one, other, people, trained, factor) => {
        const index: Rule = {
          kind: "formula",
          points: "1000",
          score: {
            op: "weightedIndex",
            items: [
              { weight: decimalText(one), count: count("people") },
              { weight: decimalText(other), count: amount("spent") },
            ],
          },
        };
        const asked = (by: number) =>
          earned(index, { people: String(people * by), spent: String(trained * by) });
        const found = asked(1);
        const [low, high] = one < other ? [one, other] : [other, one];
        return found >= BigInt(low) * 100n && found <= BigInt(high) * 100n && found === asked(factor);
      },
    ),
  ),
  law(
    "documented cases count one each, in whatever order they are listed",
    4_014,
    fc.property(fc.array(fc.constantFrom("缺审批", "超标准", "无发票"), { maxLength: 30 }), (titles) => {
      const counted: Rule = { kind: "formula", points: "1000", score: caseCount("breaches") };
      const listed = (names: readonly string[]) => {
        const breaches = names.map((title) => ({ title }));
        const facts = {
          breaches: { status: "observed", value: breaches, basis: { kind: "stated", place: "附表" } },
        } as const;
        return counting.score({ facts, judgements: {}, overrides: {} }).indicators[0]?.computed;
      };
      const counting = compile(smallTable([{ rule: counted }]));
      return listed(titles) === `${titles.length}.00` && listed([...titles].sort()) === listed(titles);
    }),
  ),
  law(
    "a decimal is one value with zeros behind it or without: 92.5 is 92.50",
    4_015,
    fc.property(hundredths(-12_000, 12_000), hundredths(0, 4), (rate, zeros) => {
      const text = decimalText(rate);
      const longer = `${text}${text.includes(".") ? "" : "."}${"0".repeat(zeros + (text.includes(".") ? 0 : 1))}`;
      const rule = isEqual(percent("rate"), number(text));
      return earned(rule, { rate: longer }) === 10_000n;
    }),
  ),
];

export const QUANTITIES: readonly Law[] = [...arithmetic, ...values];
