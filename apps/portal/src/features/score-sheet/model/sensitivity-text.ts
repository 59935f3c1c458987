import { readingWords, type Sensitivity, type StepReading } from "@hengji/scoring-core";
import { pointsText } from "./decimal-text.ts";

/** "若不足1个百分点的部分不计，合计90.00（优）；现行标准按比例扣。" */
export function sensitivityText({ reading, inForce, step, total, grade }: Sensitivity): string {
  const now: Record<StepReading, string> = {
    fraction: "按比例扣",
    whole: "不足部分不计",
    started: `不足部分按${step}计`,
  };
  return `若${readingWords(reading, step)}，合计${pointsText(total)}（${grade.label}）；现行标准${now[inForce]}。`;
}
