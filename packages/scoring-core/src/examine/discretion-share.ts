import type { Framework, Indicator } from "../framework.ts";
import {
  HUNDRED,
  ZERO,
  compare,
  divide,
  format,
  isZero,
  maximum,
  minimum,
  multiply,
  parseDecimal,
  round,
  sum,
  whole,
} from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { Rule } from "../rule.ts";
import { worthOfRule } from "./best-points.ts";
import type { Check, Defect } from "./defect.ts";
import { defectOf } from "./say.ts";
import { countedPoints } from "./walk/worth.ts";

/** Above this share of the total, or of a level 1, persons decide more than the table. Our own figures. */
const MOST_OF_TOTAL = whole(20);
const MOST_OF_LEVEL = whole(50);

/** Points that persons award at their discretion stay a small part of the whole and of every level 1. */
export const checkDiscretionShare: Check = (framework) => {
  const counted = countedPoints(framework);
  const rows = [...counted.keys()].filter(({ notApplicable }) => notApplicable === undefined);
  const levels = [...new Set(rows.map(({ path }) => path[0]))];
  return [
    ...share(framework, counted, rows, "framework", "全表", MOST_OF_TOTAL),
    ...levels.flatMap((name) =>
      share(
        framework,
        counted,
        rows.filter(({ path }) => path[0] === name),
        `heading/${name}`,
        `“${name}”`,
        MOST_OF_LEVEL,
      ),
    ),
  ];
};

function share(
  { rounding }: Framework,
  counted: ReadonlyMap<Indicator, Exact>,
  rows: readonly Indicator[],
  place: string,
  what: string,
  most: Exact,
): readonly Defect[] {
  const worthOf = (row: Indicator): Exact => counted.get(row) ?? ZERO;
  const points = sum(rows.map(worthOf));
  const open = sum(rows.map((row) => discretionIn(row, worthOf(row))));
  if (isZero(points)) return [];
  const percent = divide(multiply(open, HUNDRED), points);
  if (compare(percent, most) <= 0) return [];
  const shown = round(percent, rounding.places, "halfUp");
  return [
    defectOf(place, {
      code: "discretionShare",
      severity: "warning",
      message: `${what}由人酌情决定的分有${format(open)}分，占${format(shown)}%，超过${format(most)}%`,
      numbers: { discretion: open, points, percent: shown },
      repair: "把酌情计分改为可核对的要点、档次或按例扣分",
    }),
  ];
}

/** What a person may award of all that a row counts. */
function discretionIn(row: Indicator, counts: Exact): Exact {
  const worth = parseDecimal(worthOfRule(row));
  if (isZero(worth)) return ZERO;
  return divide(multiply(minimum(openIn(row.rule), worth), counts), worth);
}

function openIn(rule: Rule): Exact {
  const most = (rules: readonly Rule[]): Exact => rules.map(openIn).reduce(maximum, ZERO);
  switch (rule.kind) {
    case "discretion":
    case "levels":
      return parseDecimal(rule.points);
    case "sum":
      return sum(rule.parts.map(openIn));
    case "deduct":
      return rule.base ? openIn(rule.base) : ZERO;
    case "firstMatch":
      return most([...rule.branches.map((branch) => branch.rule), rule.otherwise]);
    case "bestOf":
      return most(rule.options);
    case "award":
    case "checklist":
    case "tiers":
    case "deviationTiers":
    case "choice":
    case "compare":
    case "shares":
    case "proportion":
    case "interpolation":
    case "aroundMean":
    case "range":
    case "formula":
      return ZERO;
  }
}
