import { whole } from "../number/index.ts";
import type { Rule, StepReading } from "../rule.ts";
import type { Piece } from "./walk/children.ts";
import type { Check } from "./defect.ts";
import { defectOf } from "./say.ts";
import { piecesOf } from "./walk/pieces.ts";

const WORDS: Readonly<Record<StepReading, string>> = {
  fraction: "按比例扣",
  whole: "不扣",
  started: "按一步扣",
};

/** One table counts incomplete steps in one way; readers take “每” for the same word everywhere. */
export const checkStepReadings: Check = (framework) => {
  const found = framework.indicators.flatMap(piecesOf).flatMap(readingsOf);
  const readings = (["fraction", "whole", "started"] as const).filter((reading) => found.includes(reading));
  if (readings.length < 2) return [];
  const times = (reading: StepReading) => found.filter((one) => one === reading).length;
  return [
    defectOf("framework", {
      code: "stepReadingsMixed",
      severity: "notice",
      message: `全表的“每……扣……”有不同的读法：不足一步的${readings.map((reading) => `${WORDS[reading]}（${times(reading)}处）`).join("、")}`,
      numbers: Object.fromEntries(readings.map((reading) => [reading, whole(times(reading))])),
      repair: "统一读法，或在各条评分标准中分别写明",
    }),
  ];
};

function readingsOf(piece: Piece): readonly StepReading[] {
  if (piece.is === "loss") return piece.loss.kind === "steps" ? [piece.loss.reading] : [];
  return piece.is === "rule" ? ofRule(piece.rule) : [];
}

function ofRule(rule: Rule): readonly StepReading[] {
  if (rule.kind === "aroundMean") return [rule.reading];
  if (rule.kind !== "range") return [];
  return [rule.below, rule.above].flatMap((side) => (side.policy === "steps" ? [side.reading] : []));
}
