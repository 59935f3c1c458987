import type { RoundingMode } from "../expression.ts";

const WORDS: Readonly<Record<RoundingMode, string>> = { halfUp: "四舍五入", truncate: "去尾", up: "进一" };

/** 四舍五入取整, 去尾保留2位小数 … */
export const roundingWords = (mode: RoundingMode, places: number): string =>
  places === 0 ? `${WORDS[mode]}取整` : `${WORDS[mode]}保留${places}位小数`;
