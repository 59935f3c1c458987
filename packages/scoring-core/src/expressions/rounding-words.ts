import type { RoundingMode } from "../expression.ts";

const WORDS: Readonly<Record<RoundingMode, string>> = { halfUp: "四舍五入", truncate: "去尾", up: "进一" };

const NUMBERS = ["", "一", "两", "三", "四", "五", "六"] as const;

/** 四舍五入取整, 去尾保留两位 … */
export const roundingWords = (mode: RoundingMode, places: number): string =>
  places === 0 ? `${WORDS[mode]}取整` : `${WORDS[mode]}保留${NUMBERS[places] ?? places}位`;
