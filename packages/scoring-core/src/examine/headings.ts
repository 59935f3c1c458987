import type { Framework, PrintedHeading } from "../framework.ts";
import { ZERO, equals, format, isZero, parseDecimal, subtract, sum } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { Check, Defect } from "./defect.ts";
import { defectOf } from "./say.ts";
import { isUnder, pointsOf, scoredRows, weightOf } from "./walk/worth.ts";

/** A heading is printed once, with the sum of its rows, and its rows stand together. */
export const checkHeadings: Check = (framework) => {
  const printed = framework.printedHeadings ?? [];
  const names = new Set(printed.map(({ path }) => path.join("/")));
  return [
    ...[...names].flatMap((name) =>
      checkPrinted(
        framework,
        printed.filter(({ path }) => path.join("/") === name),
      ),
    ),
    ...checkTogether(framework, 1),
    ...checkTogether(framework, 2),
  ];
};

function checkPrinted(framework: Framework, times: readonly PrintedHeading[]): readonly Defect[] {
  const [first] = times;
  if (first === undefined) return [];
  const name = first.path.join("/");
  const place = `heading/${name}`;
  const rows = rowsUnder(framework, first.path);
  const found = sum(times.map(({ points }) => parseDecimal(points)));
  const each = times.map(({ points }) => `${points}分`).join("、");
  const repeated =
    times.length === 1
      ? []
      : [
          defectOf(place, {
            code: "headingTwice",
            severity: "warning",
            message: `“${name}”印了${times.length}次（${each}）${equals(found, rows) ? `，合起来才是各行之和${format(rows)}分，多半是分页断开` : ""}`,
            numbers: { printed: found, rows },
            repair: `合并为一个标题，印${format(rows)}分`,
          }),
        ];
  if (equals(found, rows)) return repeated;
  const weight = weightOf(framework, first.path);
  if (weight !== null) return [...repeated, ...besideWeight(place, name, found, weight)];
  const moved = movedAway(framework, first.path);
  const why =
    !isZero(moved) && equals(subtract(found, rows), moved)
      ? `，相差的${format(moved)}分正是不适用的指标移走的分值`
      : "";
  return [
    ...repeated,
    defectOf(place, {
      code: "headingNotSum",
      severity: "error",
      message: `“${name}”印${format(found)}分，各行合计${format(rows)}分${why}`,
      numbers: { printed: found, rows, ...(isZero(moved) ? {} : { moved }) },
      repair: `标题改印${format(rows)}分，或改正各行分值`,
    }),
  ];
}

/**
 * The points under a heading: what its headings of level 2 count, their weights considered. One that holds bonus or
 * penalty rows alone prints theirs.
 */
function rowsUnder(framework: Framework, path: readonly string[]): Exact {
  const rows = framework.indicators.filter((row) => isUnder(row, path));
  const scored = scoredRows({ ...framework, indicators: rows });
  if (scored.length === 0) return pointsOf(rows.filter(({ role }) => role !== "unscored"));
  if (path.length > 1) return pointsOf(scored);
  const groups = [...new Set(scored.map((row) => row.path[1]))];
  return sum(
    groups.map(
      (group) =>
        weightOf(framework, [path[0] ?? "", group]) ??
        pointsOf(scored.filter((row) => row.path[1] === group)),
    ),
  );
}

/** A heading that counts by weight prints its weight, or what its rows add up to. */
const besideWeight = (place: string, name: string, found: Exact, weight: Exact): readonly Defect[] =>
  equals(found, weight)
    ? []
    : [
        defectOf(place, {
          code: "headingNotSum",
          severity: "error",
          message: `“${name}”印${format(found)}分，按权重计${format(weight)}分`,
          numbers: { printed: found, weight },
          repair: `标题改印${format(weight)}分，或改正权重`,
        }),
      ];

/** Points that rows of this heading lost to rows outside it. */
const movedAway = ({ indicators }: Framework, path: readonly string[]): Exact =>
  indicators.reduce((total, row) => {
    const { notApplicable } = row;
    if (notApplicable === undefined || !isUnder(row, path)) return total;
    const inside = path.every((name, level) => notApplicable.movedTo[level] === name);
    return inside ? total : sum([total, parseDecimal(notApplicable.originalPoints)]);
  }, ZERO);

/** Rows of one heading that stand apart make it appear twice. */
function checkTogether({ indicators }: Framework, levels: 1 | 2): readonly Defect[] {
  const names = indicators.map(({ path }) => path.slice(0, levels).join("/"));
  const starts = names.filter((name, index) => name !== names[index - 1]);
  const apart = starts.filter((name, index) => starts.indexOf(name) !== index);
  return [...new Set(apart)].map((name) =>
    defectOf(`heading/${name}`, {
      code: "headingTwice",
      severity: "warning",
      message: `“${name}”的指标没有排在一起，标题会出现不止一次`,
      repair: "把同一标题下的指标排在一起",
    }),
  );
}
