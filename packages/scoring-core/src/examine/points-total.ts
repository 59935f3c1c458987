import { equals, format, parseDecimal, subtract, sum } from "../number/index.ts";
import type { Check } from "./defect.ts";
import { defectOf } from "./say.ts";
import { isUnder, levelOnes, pointsOf, scoredRows } from "./walk/worth.ts";

/** Scored rows, or the weights of their headings, make up the total; a table has rows. */
export const checkPointsTotal: Check = (framework) => {
  if (framework.indicators.length === 0)
    return [
      defectOf("framework", {
        code: "noRows",
        severity: "error",
        message: "指标体系还没有一行指标",
        repair: "添加指标，各行分值合计应等于总分",
      }),
    ];
  const total = parseDecimal(framework.total);
  const weights = framework.weights ?? [];
  const lost = weights.filter(({ path }) => !framework.indicators.some((row) => isUnder(row, path)));
  const nowhere = lost.map(({ path, weight }) =>
    defectOf(`heading/${path.join("/")}`, {
      code: "weightsNotTotal",
      severity: "error",
      message: `给“${path.join("/")}”设了权重${weight}，但没有指标属于这一级`,
      numbers: { weight: parseDecimal(weight) },
      repair: "改正权重所属的一级、二级名称，或删去这一权重",
    }),
  );
  const weighted = weights.length > lost.length;
  const found = weighted
    ? sum(levelOnes(framework).map(({ worth }) => worth))
    : pointsOf(scoredRows(framework));
  if (equals(found, total)) return nowhere;
  const what = weighted ? "各级指标的权重" : "各行分值";
  return [
    ...nowhere,
    defectOf("framework", {
      code: weighted ? "weightsNotTotal" : "pointsNotTotal",
      severity: "error",
      message: `${what}合计${format(found)}分，总分是${framework.total}分`,
      numbers: { found, total, difference: subtract(found, total) },
      repair: `调整${what}使合计为${framework.total}，或改正总分`,
    }),
  ];
};
