import type { Sensitivity } from "@hengji/scoring-core";
import { pointsText } from "./decimal-text.ts";

/** "若不足1个百分点的部分不计，合计90.00（优）；现行标准：不足1个百分点的按比例扣。" */
export const sensitivityText = ({ alternative, inForce, total, grade }: Sensitivity): string =>
  `若${alternative}，合计${pointsText(total)}（${grade.label}）；现行标准：${inForce}。`;
