import fc from "fast-check";
import { compile } from "../../src/index.ts";
import type { GradeBand, Indicator, Scorecard } from "../../src/index.ts";
import { decimalText } from "../arbitrary-expression.ts";
import { judged } from "../card-of.ts";
import { smallTable } from "../small-table.ts";
import { factsOf, hundredths, rising, units } from "./earning.ts";
import { law } from "./law.ts";
import type { Law } from "./law.ts";

/** The grade follows the total, unless a veto sets it. */

const bands = fc
  .uniqueArray(fc.tuple(hundredths(1, 9_999), fc.boolean()), { selector: ([cut]) => cut, maxLength: 4 })
  .map((cuts): readonly GradeBand[] => [
    ...cuts
      .sort(([a], [b]) => b - a)
      .map(([cut, included], place) => ({
        code: `g${place}`,
        label: `第${place + 1}等`,
        from: decimalText(cut),
        included,
      })),
    { code: `g${cuts.length}`, label: "末等", from: "0" },
  ]);

/** A department that earned so many of 100 points, in cents. */
function graded(
  grades: readonly GradeBand[],
  cents: number,
  more: Partial<Indicator> = {},
  issued = true,
): Scorecard {
  const framework = smallTable([judged("R1", "100", more)], { grades });
  const judgements = { R1: { awarded: decimalText(cents), reason: "核定" } };
  return compile(framework).score({ facts: factsOf({ issued }), judgements, overrides: {} });
}
const placeOf = ({ grade }: Scorecard): number => Number(grade.code.slice(1));
const total = hundredths(0, 10_000);

export const GRADE: readonly Law[] = [
  law(
    "more points never make a worse grade",
    7_001,
    fc.property(
      bands,
      rising(0, 10_000),
      (grades, [low, high]) => placeOf(graded(grades, high)) <= placeOf(graded(grades, low)),
    ),
  ),
  law(
    "a grade holds the totals from its lower end up to the next better one",
    7_002,
    fc.property(bands, total, (grades, cents) => {
      const place = placeOf(graded(grades, cents));
      const reaches = ({ from, included = true }: GradeBand) =>
        included
          ? cents >= Number(units(Number(from).toFixed(2)))
          : cents > Number(units(Number(from).toFixed(2)));
      return grades.findIndex(reaches) === place;
    }),
  ),
  law(
    "the points missing to the next grade reach it, and a cent less does not",
    7_003,
    fc.property(bands, total, (grades, cents) => {
      const { nextGrade, grade } = graded(grades, cents);
      if (nextGrade === null) return grade.code === grades[0]?.code;
      const missing = Number(units(nextGrade.distance));
      if (cents + missing > 10_000) return true;
      return (
        missing > 0 &&
        graded(grades, cents + missing).grade.code === nextGrade.code &&
        graded(grades, cents + missing - 1).grade.code === grade.code
      );
    }),
  ),
  law(
    "losing more than the distance to the lower grade leaves the grade, losing less keeps it",
    7_004,
    fc.property(bands, total, hundredths(1, 10_000), (grades, cents, gone) => {
      const { lowerGrade, grade } = graded(grades, cents);
      if (lowerGrade === null) return grade.code === grades.at(-1)?.code;
      const distance = Number(units(lowerGrade.distance));
      if (gone > cents || gone === distance) return true;
      return (graded(grades, cents - gone).grade.code === grade.code) === gone < distance;
    }),
  ),
  law(
    "a veto sets the grade whatever the total, one at best never makes it better, and without the event none counts",
    7_005,
    fc.property(
      bands,
      total,
      fc.nat(4),
      fc.boolean(),
      fc.boolean(),
      (grades, cents, pick, atBest, issued) => {
        const named = pick % grades.length;
        const plain = placeOf(graded(grades, cents));
        const card = graded(
          grades,
          cents,
          {
            gradeVeto: {
              when: { op: "yes", key: "issued" },
              grade: `g${named}`,
              text: "情节特别严重",
              effect: atBest ? "atBest" : "is",
            },
          },
          issued,
        );
        const worse = named > plain ? named : plain;
        return placeOf(card) === (issued ? (atBest ? worse : named) : plain);
      },
    ),
  ),
];
