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
  isZero,
  minimum,
  multiply,
  notNegative,
  subtract,
} from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { ProportionRule } from "../rule.ts";
import type { Formula } from "../scorecard.ts";
import { noEvidence } from "./no-evidence.ts";

/**
 * R14, R15, R36: points × completion, at most all of them, nothing below the pass line. Where less is better and
 * there is none at all, everything is reached. A target of zero means what the rule says, or there is no evidence.
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
    const divisor = lower ? done : aim;
    if (isZero(divisor)) {
      const earned = lower ? points : untargeted;
      if (earned === undefined) return noEvidence(rule, points, noTarget, work, depth);
      if (pen) writeZero(rule, points, earned, table, pen);
      return earned;
    }
    const completion = divide(multiply(lower ? aim : done, HUNDRED), divisor);
    const reached = minimum(notNegative(completion), HUNDRED);
    const failed = pass !== undefined && compare(reached, pass) < 0;
    const share =
      rescaled && pass !== undefined
        ? divide(subtract(reached, pass), subtract(HUNDRED, pass))
        : divide(reached, HUNDRED);
    const earned = failed ? ZERO : multiply(points, share);
    if (pen) writeCompletion(rule, points, { completion, reached, failed, rescaled, earned }, work, pen);
    return earned;
  };
}

function writeZero(rule: ProportionRule, points: Exact, earned: Exact, table: Table, pen: Pen): void {
  const name = nameExpression(rule.better === "lower" ? rule.actual : rule.target, table.definition);
  const counts = rule.better === "lower" ? "按满分计" : `按${rule.whenTargetZero}分计`;
  pen.points("credit", rule.label ?? "计分", [`${name}为0，${counts}`], earned, pen.notes.best(points));
}

interface Found {
  readonly completion: Exact;
  readonly reached: Exact;
  readonly failed: boolean;
  readonly rescaled: boolean;
  readonly earned: Exact;
}

function writeCompletion(rule: ProportionRule, points: Exact, found: Found, work: Work, pen: Pen): void {
  const done = explain(rule.actual, "实际", work, pen);
  const aim = explain(rule.target, "目标", work, pen);
  const [part, whole] = rule.better === "lower" ? [aim, done] : [done, aim];
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
