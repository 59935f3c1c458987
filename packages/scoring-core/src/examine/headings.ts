import type { Framework, PrintedHeading } from "../framework.ts";
import { ZERO, equals, format, isZero, parseDecimal, subtract, sum } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { Check, Defect } from "./defect.ts";
import { defectOf } from "./say.ts";
import { isUnder, pointsOf, scoredRows } from "./walk/worth.ts";

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
  const rows = pointsOf(scoredRows(framework).filter((row) => isUnder(row, first.path)));
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
