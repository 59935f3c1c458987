import type { Work } from "../engine/work.ts";
import type { Exact } from "../number/index.ts";
import type { Rule } from "../rule.ts";

/**
 * One rule kind: points within [0, rule.points]. When evidence is lacking the part scores zero, notes the
 * gap in `work.gaps` and writes a `missing` line. `depth` is the part's depth in the derivation.
 */
export type ScoreRule<R extends Rule> = (rule: R, work: Work, depth: number, scorePart: ScorePart) => Exact;

/** Scores a part of any kind. */
export type ScorePart = (part: Rule, work: Work, depth: number) => Exact;
