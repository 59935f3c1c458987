import { HUNDRED, compare, divide, format, multiply, parseDecimal, whole } from "../number/index.ts";
import type { Check } from "./defect.ts";
import { defectOf } from "./say.ts";
import { levelOnes } from "./walk/worth.ts";

const LEAST = whole(15);

/** Several provinces ask of every level 1 at least 15 of 100 points, in principle; others do not. */
export const checkLevelOneSmall: Check = (framework) => {
  const total = parseDecimal(framework.total);
  return levelOnes(framework).flatMap(({ name, worth }) => {
    const percent = divide(multiply(worth, HUNDRED), total);
    if (compare(percent, LEAST) >= 0) return [];
    return [
      defectOf(`heading/${name}`, {
        code: "levelOneSmall",
        severity: "notice",
        message: `一级指标“${name}”只有${format(worth)}分，一些地方要求一级指标原则上不低于总分的15%`,
        numbers: { points: worth, total },
        repair: "本地有此要求的，请调高分值或并入别的一级指标",
      }),
    ];
  });
};
