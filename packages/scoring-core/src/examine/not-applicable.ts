import type { Framework, Indicator, NotApplicable } from "../framework.ts";
import { ZERO, compare, equals, parseDecimal, subtract, sum } from "../number/index.ts";
import type { Check, Defect } from "./defect.ts";
import { defectAt, nameOf, rowSpot } from "./say.ts";
import { isUnder, pointsOf, scoredRows } from "./walk/worth.ts";

/** Points that leave a row arrive somewhere, and the table still makes up its total. */
export const checkNotApplicable: Check = (framework) =>
  framework.indicators.flatMap((row) => [
    ...(row.notApplicable === undefined ? [] : checkMoved(framework, row, row.notApplicable)),
    ...checkWeighted(framework, row),
  ]);

/**
 * A heading with a weight counts for its weight, whatever the points of its rows: points that go to rows outside it
 * are worth nothing there, and a heading that loses its last row loses its weight.
 */
function checkWeighted(framework: Framework, row: Indicator): readonly Defect[] {
  const { whenNotApplicable: policy, points } = row;
  if (policy?.policy !== "moved") return [];
  const crossed = (framework.weights ?? []).find(({ path }) =>
    framework.indicators.some(
      (other) => policy.to.includes(other.code) && isUnder(other, path) !== isUnder(row, path),
    ),
  );
  if (crossed === undefined) return [];
  const spot = rowSpot(row);
  const heading = crossed.path.join("/");
  return [
    defectAt(spot, {
      code: "notApplicableVanishes",
      severity: "error",
      message: `${nameOf(framework, spot)}不适用时，${points}分要移出或移入“${heading}”，而“${heading}”按权重${crossed.weight}计，不随分值增减`,
      numbers: { moved: parseDecimal(points), weight: parseDecimal(crossed.weight) },
      repair: "改为移给同在一个权重之下的指标，或改用折算",
    }),
  ];
}

function checkMoved(framework: Framework, row: Indicator, moved: NotApplicable): readonly Defect[] {
  const { originalPoints, movedTo } = moved;
  const points = parseDecimal(originalPoints);
  const heading = movedTo.join("/");
  const spot = rowSpot(row);
  const vanished = (why: string): readonly Defect[] => [
    defectAt(spot, {
      code: "notApplicableVanishes",
      severity: "error",
      message: `${nameOf(framework, spot)}不适用，移走的${originalPoints}分${why}`,
      numbers: { moved: points },
      repair: "把移走的分值加到接收的指标上，或改正接收分值的标题",
    }),
  ];
  const receives = scoredRows(framework).some((other) => isReceiver(other) && isUnder(other, movedTo));
  if (!receives) return vanished(`没有去处：“${heading}”下没有计分的指标`);
  return isStillMissing(framework, points)
    ? vanished(`没有加到“${heading}”的指标上，各行合计正好少了这些分`)
    : [];
}

const isReceiver = ({ notApplicable }: Indicator): boolean => notApplicable === undefined;

/** The table falls short of its total by exactly these points, or by all that were moved. */
function isStillMissing(framework: Framework, points: ReturnType<typeof parseDecimal>): boolean {
  const short = subtract(parseDecimal(framework.total), pointsOf(scoredRows(framework)));
  const all = sum(
    framework.indicators.map(({ notApplicable }) => parseDecimal(notApplicable?.originalPoints ?? "0")),
  );
  return compare(short, ZERO) > 0 && (equals(short, points) || equals(short, all));
}
