import {
  HUNDRED,
  compare,
  divide,
  format,
  isZero,
  multiply,
  parseDecimal,
  round,
  sum,
  whole,
} from "../number/index.ts";
import type { Check } from "./defect.ts";
import { defectOf } from "./say.ts";
import { levelOnes } from "./walk/worth.ts";

const LEAST = whole(60);

/**
 * Names under which tables print output and outcome. 满意度, 可持续 and the like stand within the outcome where they
 * have no level 1 (财预〔2020〕10号; 中发〔2018〕34号 names them beside it).
 */
const OUTCOME = /产出|效益|效果|效能|效应|影响|履职|满意|可持续/;

/** 财预〔2020〕10号 art.14: output and outcome make up at least 60 % of the total, in principle. */
export const checkOutcomeShare: Check = (framework) => {
  const levels = levelOnes(framework);
  const total = parseDecimal(framework.total);
  const outcome = levels.filter(({ name }) => OUTCOME.test(name));
  const points = sum(outcome.map(({ worth }) => worth));
  const percent = divide(multiply(points, HUNDRED), total);
  if (levels.length === 0 || isZero(total) || compare(percent, LEAST) >= 0) return [];
  const shown = round(percent, framework.rounding.places, "truncate");
  const which =
    outcome.length === 0
      ? "一级指标中没有产出和效益"
      : `产出和效益（${outcome.map(({ name }) => name).join("、")}）合计${format(points)}分，占${format(shown)}%`;
  return [
    defectOf("framework", {
      code: "outcomeShare",
      severity: "warning",
      message: `${which}，原则上不低于60%（财预〔2020〕10号第十四条）`,
      numbers: { outcome: points, total, percent: shown },
      repair: "调高产出、效益的分值；确需低于60%的，请写明理由",
    }),
  ];
};
