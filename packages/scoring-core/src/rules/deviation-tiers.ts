import { Lack } from "../engine/lack.ts";
import { evaluate } from "../expressions/evaluate.ts";
import { explain, tokenOf } from "../expressions/explain.ts";
import { placesOf } from "../expressions/places-of.ts";
import { unitOfDifference } from "../expressions/unit-of.ts";
import { absolute, subtract } from "../number/index.ts";
import type { DeviationTiersRule } from "../rule.ts";
import { bandFor, writeBand } from "./band.ts";
import { noEvidence } from "./no-evidence.ts";
import type { ScoreRule } from "./signature.ts";

/** R12: the points of the band in which |measure − target| lies. */
export const scoreDeviationTiers: ScoreRule<DeviationTiersRule> = (rule, work, depth) => {
  const measure = evaluate(rule.measure, work);
  if (measure instanceof Lack) return noEvidence(rule, measure, work, depth);
  const target = work.decimal(rule.target);
  const deviation = absolute(subtract(measure, target));
  const band = bandFor(deviation, rule.tiers, work);
  const earned = work.decimal(band.points);
  const pen = work.notes?.pen(rule.clause, depth);
  if (pen) {
    const token = explain(rule.measure, rule.label ?? "数值", work, pen);
    const unit = unitOfDifference(token.unit ?? "");
    const places = placesOf(rule.measure, work.definition);
    const formula = ["|", token, "−", tokenOf(target, token.unit ?? ""), "|"];
    pen.measure("偏离", formula, deviation, unit, places);
    const best = pen.notes.best(work.decimal(rule.points));
    pen.points(
      "credit",
      rule.label ?? "计分",
      writeBand(tokenOf(deviation, unit, places), band),
      earned,
      best,
    );
  }
  return earned;
};
