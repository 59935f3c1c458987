import { relationWords } from "../conditions/relation-words.ts";
import type { StepsLoss } from "../rule.ts";

/** For each step away from a target: 每低 (1个百分点), 每少 (500条), 每高或低. */
export function awayWords(side: StepsLoss["side"], unit: string): string {
  const [low, high] = [relationWords("lt", unit), relationWords("gt", unit)].map((words) =>
    words.slice(0, 1),
  );
  return { below: `每${low}`, above: `每${high}`, both: `每${high}或${low}` }[side];
}
