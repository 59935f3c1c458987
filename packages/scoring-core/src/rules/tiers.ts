import { Lack } from "../engine/lack.ts";
import { evaluate } from "../expressions/evaluate.ts";
import { explain } from "../expressions/explain.ts";
import type { TiersRule } from "../rule.ts";
import { bandFor, writeBand } from "./band.ts";
import { noEvidence } from "./no-evidence.ts";
import type { ScoreRule } from "./signature.ts";

/** R11, R17: the points of the band in which the measure lies; each bound belongs to exactly one band. */
export const scoreTiers: ScoreRule<TiersRule> = (rule, work, depth) => {
  const measure = evaluate(rule.measure, work);
  if (measure instanceof Lack) return noEvidence(rule, measure, work, depth);
  const band = bandFor(measure, rule.tiers, work);
  const earned = work.decimal(band.points);
  const pen = work.notes?.pen(rule.clause, depth);
  if (pen) {
    const token = explain(rule.measure, rule.label ?? "数值", work, pen);
    pen.points(
      "credit",
      rule.label ?? "计分",
      writeBand(token, band),
      earned,
      pen.notes.best(work.decimal(rule.points)),
    );
  }
  return earned;
};
