import fc from "fast-check";
import { compile } from "../src/index.ts";
import type { Scorecard } from "../src/index.ts";
import { arbitraryDepartments } from "./arbitrary-totals.ts";
import { minus, read, sign } from "./fraction.ts";
import type { Fraction } from "./fraction.ts";
import { law } from "./laws/law.ts";
import { oracleCard } from "./oracle-total.ts";
import type { OracleCard } from "./oracle-total.ts";

const same = (text: string | undefined, value: Fraction): boolean =>
  text !== undefined && sign(minus(read(text), value)) === 0;

const agree = (card: Scorecard, expected: OracleCard): boolean =>
  expected.rows.every(({ worth, computed, awarded }, index) => {
    const row = card.indicators[index];
    return same(row?.points, worth) && same(row?.computed, computed) && same(row?.awarded, awarded);
  }) &&
  same(card.total, expected.total) &&
  same(card.computedTotal, expected.computedTotal) &&
  card.grade.code === expected.grade;

/** Every row, the total with and without overrides, and the grade are those of a second, independent reading. */
export const agreesWithOracle = law(
  "a second, independent reading of the algebra gives the same",
  8_980,
  fc.property(arbitraryDepartments, ({ framework, departments }) => {
    const scorer = compile(framework);
    return departments.every((input) => agree(scorer.score(input), oracleCard(framework, input)));
  }),
);
