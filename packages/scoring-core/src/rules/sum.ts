import type { SumRule } from "../rule.ts";
import { addUp } from "./add-up.ts";
import type { ScoreRule } from "./signature.ts";

/** Parts scored on their own and added; a part without evidence adds zero and the others go on. */
export const scoreSum: ScoreRule<SumRule> = (rule, work, depth, scorePart) =>
  addUp(
    rule,
    rule.parts.map((part) => scorePart(part, work, depth + 1)),
    work,
    depth,
  );
