import { Lack } from "../engine/lack.ts";
import type { Pen } from "../engine/notes.ts";
import type { Scored, Table } from "../engine/table.ts";
import type { Work } from "../engine/work.ts";
import { explain, tokenOf } from "../expressions/explain.ts";
import { placesOf } from "../expressions/places-of.ts";
import { unitOfDifference } from "../expressions/unit-of.ts";
import { countSteps } from "../losses/count-steps.ts";
import { readingWords, stepWords } from "../losses/reading-words.ts";
import {
  absolute,
  add,
  compare,
  equals,
  divide,
  isNegative,
  isZero,
  multiply,
  subtract,
} from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { AroundMeanRule } from "../rule.ts";
import { noEvidence } from "./no-evidence.ts";

/**
 * R33: `atMean` at the peers' mean; every step on the better side adds `each`, every step on the other side takes
 * it, never beyond the points and never below zero.
 */
export function prepareAroundMean(rule: AroundMeanRule, table: Table): Scored {
  const points = table.decimal(rule.points);
  const measure = table.quantity(rule.measure);
  const mean = table.quantity(rule.mean);
  const atMean = table.decimal(rule.atMean);
  const step = table.decimal(rule.step);
  const each = table.decimal(rule.each);
  return (work, depth) => {
    const value = measure(work);
    const peers = mean(work);
    if (value instanceof Lack || peers instanceof Lack)
      return noEvidence(rule, points, Lack.of(value, peers), work, depth);
    const away = subtract(value, peers);
    const distance = absolute(away);
    const steps = countSteps(distance, step, rule.reading);
    const change = multiply(steps, each);
    const ahead = isNegative(away) === (rule.better === "lower");
    const pen = work.notes?.pen(rule.clause, depth);
    if (pen)
      write(rule, { points, atMean, step, each, value, peers, distance, steps, change, ahead }, work, pen);
    return ahead ? add(atMean, change) : subtract(atMean, change);
  };
}

interface Found {
  readonly points: Exact;
  readonly atMean: Exact;
  readonly step: Exact;
  readonly each: Exact;
  readonly value: Exact;
  readonly peers: Exact;
  readonly distance: Exact;
  readonly steps: Exact;
  readonly change: Exact;
  readonly ahead: boolean;
}

function write(rule: AroundMeanRule, found: Found, work: Work, pen: Pen): void {
  const value = explain(rule.measure, rule.label ?? "数值", work, pen);
  const mean = explain(rule.mean, "同类平均", work, pen);
  const label = rule.label ?? "计分";
  const best = pen.notes.best(found.points);
  if (isZero(found.distance)) {
    pen.points("credit", label, [value, "=", mean, "，与平均持平"], found.atMean, best);
    return;
  }
  pen.points("credit", label, ["平均水平计", pen.notes.pointsToken(found.atMean)], found.atMean, best);
  const unit = unitOfDifference(value.unit ?? "");
  const above = compare(found.value, found.peers) > 0;
  const side = above ? "高于平均" : "低于平均";
  const difference = above ? [value, "−", mean] : [mean, "−", value];
  pen.measure(side, difference, found.distance, unit, placesOf(rule.measure, work.table.definition));
  const exact = equals(found.steps, divide(found.distance, found.step));
  const reading = exact ? [] : [`，${readingWords(rule.reading, stepWords(rule, value.unit ?? ""))}`];
  const away = tokenOf(found.distance, "");
  const formula = [away, "÷", tokenOf(found.step, ""), "×", tokenOf(found.each, ""), ...reading];
  pen.points(found.ahead ? "credit" : "loss", side, formula, found.change, { reading: rule.reading });
}
