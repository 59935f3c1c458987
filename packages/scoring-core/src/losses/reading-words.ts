import { unitOfDifference } from "../expressions/unit-of.ts";
import type { StepReading, StepsLoss } from "../rule.ts";

/** One step of a measure with this unit: 10个百分点, 500条. */
export const stepWords = ({ step }: Pick<StepsLoss, "step">, unit: string): string =>
  `${step}${unitOfDifference(unit)}`;

/** How an incomplete step counts: 不足10个百分点的部分不计. */
export function readingWords(reading: StepReading, step: string): string {
  switch (reading) {
    case "fraction":
      return `不足${step}的按比例扣`;
    case "whole":
      return `不足${step}的部分不计`;
    case "started":
      return `不足${step}的按${step}计`;
  }
}
