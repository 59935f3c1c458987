import { relationWords } from "../conditions/relation-words.ts";
import { Lack } from "../engine/lack.ts";
import type { Pen } from "../engine/notes.ts";
import type { Scored, Table } from "../engine/table.ts";
import type { Work } from "../engine/work.ts";
import { factKeysOf } from "../expressions/fact-keys-of.ts";
import { explain, tokenOf } from "../expressions/explain.ts";
import { nameExpression } from "../expressions/name-expression.ts";
import {
  HUNDRED,
  ZERO,
  compare,
  divide,
  isNegative,
  isZero,
  minimum,
  multiply,
  negate,
  notNegative,
  subtract,
} from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { ProportionRule } from "../rule.ts";
import type { Formula } from "../scorecard.ts";
import { noEvidence } from "./no-evidence.ts";

/**
 * R14, R15, R36: points × completion, at most all of them, nothing below the pass line. Where less is better and
 * there is none at all, or less than none, everything is reached. A target of zero means what the rule says, or there
 * is no evidence. Below zero the sides change: a loss of at most 10 is the less the better, a fall by at least 5 %
 * the more the better.
 */
export function prepareProportion(rule: ProportionRule, table: Table): Scored {
  const points = table.decimal(rule.points);
  const actual = table.quantity(rule.actual);
  const target = table.quantity(rule.target);
  const lower = rule.better === "lower";
  const pass = rule.passLine && table.decimal(rule.passLine.at);
  const rescaled = rule.passLine?.above === "rescaled" && pass !== undefined && compare(pass, HUNDRED) < 0;
  const untargeted = rule.whenTargetZero === undefined ? undefined : table.decimal(rule.whenTargetZero);
  const noTarget = new Lack(factKeysOf(rule.target).map((key) => ({ key, why: "zeroDivisor" as const })));

  return (work, depth) => {
    const done = actual(work);
    const aim = target(work);
    if (done instanceof Lack || aim instanceof Lack)
      return noEvidence(rule, points, Lack.of(done, aim), work, depth);
    const pen = work.notes?.pen(rule.clause, depth);
    const turned = isNegative(aim);
    const less = lower !== turned;
    if (less && !isNegative(turned ? done : negate(done))) {
      if (pen) writeNone(rule, points, done, work, pen);
      return points;
    }
    if (!less && isZero(aim)) {
      if (untargeted === undefined) return noEvidence(rule, points, noTarget, work, depth);
      if (pen) writeNoTarget(rule, points, untargeted, table, pen);
      return untargeted;
    }
    const [part, whole] = less ? [aim, done] : [done, aim];
    const completion = divide(multiply(part, HUNDRED), whole);
    const reached = minimum(notNegative(completion), HUNDRED);
    const failed = pass !== undefined && compare(reached, pass) < 0;
    const share =
      rescaled && pass !== undefined
        ? divide(subtract(reached, pass), subtract(HUNDRED, pass))
        : divide(reached, HUNDRED);
    const earned = failed ? ZERO : multiply(points, share);
    if (pen)
      writeCompletion(rule, points, { less, completion, reached, failed, rescaled, earned }, work, pen);
    return earned;
  };
}

/** 单位成本为0，按满分计; −3.00%，不高于5%，按满分计. */
function writeNone(rule: ProportionRule, points: Exact, done: Exact, work: Work, pen: Pen): void {
  const formula = isZero(done)
    ? [`${nameExpression(rule.actual, work.table.definition)}为0，按满分计`]
    : writeReached(rule, work, pen);
  pen.points("credit", rule.label ?? "计分", formula, points, pen.notes.best(points));
}

function writeReached({ actual, target, better }: ProportionRule, work: Work, pen: Pen): Formula {
  const done = explain(actual, "实际", work, pen);
  const aim = explain(target, "目标", work, pen);
  const words = relationWords(better === "lower" ? "le" : "ge", done.unit ?? "");
  return [done, `，${words}`, aim, "，按满分计"];
}

function writeNoTarget(rule: ProportionRule, points: Exact, earned: Exact, table: Table, pen: Pen): void {
  const formula = [`${nameExpression(rule.target, table.definition)}为0，按${rule.whenTargetZero}分计`];
  pen.points("credit", rule.label ?? "计分", formula, earned, pen.notes.best(points));
}

interface Found {
  /** Whether less is better, the sign of the target considered. */
  readonly less: boolean;
  readonly completion: Exact;
  readonly reached: Exact;
  readonly failed: boolean;
  readonly rescaled: boolean;
  readonly earned: Exact;
}

function writeCompletion(rule: ProportionRule, points: Exact, found: Found, work: Work, pen: Pen): void {
  const done = explain(rule.actual, "实际", work, pen);
  const aim = explain(rule.target, "目标", work, pen);
  const [part, whole] = found.less ? [aim, done] : [done, aim];
  const formula = [part, "÷", whole, "×", { number: "100", unit: "%" }];
  pen.measure("完成率", formula, found.completion, "%", 2);
  const words = outcome(rule, points, found, pen);
  pen.points("credit", rule.label ?? "计分", words, found.earned, pen.notes.best(points));
}

function outcome(rule: ProportionRule, points: Exact, found: Found, pen: Pen): Formula {
  const rate = tokenOf(found.reached, "%", 2);
  const line = { number: rule.passLine?.at ?? "0", unit: "%" };
  if (found.failed) return [rate, "，低于", line, "，不计"];
  const full = { number: "100", unit: "%" };
  if (compare(found.completion, HUNDRED) > 0) return [tokenOf(found.completion, "%", 2), "，超过", full];
  const all = pen.notes.pointsToken(points);
  if (!found.rescaled) return [all, "×", rate];
  return [all, "×", "（", rate, "−", line, "）", "÷", "（", full, "−", line, "）"];
}
