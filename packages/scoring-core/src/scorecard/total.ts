import { Lack } from "../engine/lack.ts";
import type { Work } from "../engine/work.ts";
import {
  ZERO,
  add,
  compare,
  divide,
  format,
  isNegative,
  isZero,
  minimum,
  multiply,
  round,
  subtract,
  sum,
} from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { TotalStep } from "../scorecard.ts";
import type { Compiled } from "./compile.ts";
import { countedTotal, roleOf, sumOf } from "./headings.ts";
import type { RowResult } from "./score-row.ts";

export interface Total {
  readonly total: Exact;
  /** The same without overrides. */
  readonly computed: Exact;
  readonly steps: readonly TotalStep[];
  /** Keys of facts without which a cap could not be decided. */
  readonly undecided: readonly string[];
}

/** One step: what becomes of a total, with or without overrides. */
interface Step {
  readonly kind: TotalStep["kind"];
  readonly label: string;
  readonly change: (total: Exact, count: (row: RowResult) => Exact) => Exact;
}

/**
 * From the rows to the total, in this order: weights of headings, what rows that left are scaled back by, bonus,
 * penalty, the limit of the total (R40), caps (R29).
 */
export function totalOf(rows: readonly RowResult[], compiled: Compiled, work: Work): Total {
  const { places } = compiled.framework.rounding;
  const plain = sumOf(rows);
  const weighted = compiled.framework.weights?.length
    ? countedTotal(compiled.headings, rows, compiled.framework)
    : plain;
  const { met, undecided } = capsInForce(compiled, work);
  const steps = [
    ...rescaling(rows, weighted.points, compiled),
    ...extras(rows, compiled),
    ...met.map(({ cap, atMost }): Step => ({
      kind: "cap",
      label: cap.label,
      change: (total) => minimum(total, atMost),
    })),
  ];
  const written: TotalStep[] = [];
  let total = weighted.awarded;
  let computed = weighted.computed;
  const note = (kind: TotalStep["kind"], label: string, from: Exact, to: Exact): void => {
    const change = format(subtract(to, from), places);
    written.push({ kind, label, change, total: format(to, places) });
  };
  if (weighted !== plain) note("weights", "按权重折算", plain.awarded, total);
  for (const { kind, label, change } of steps) {
    const next = change(total, ({ awarded }) => awarded);
    // A limit or a cap that takes nothing is not worth a line.
    if ((kind !== "limit" && kind !== "cap") || compare(next, total) !== 0) note(kind, label, total, next);
    total = next;
    computed = change(computed, (row) => row.computed);
  }
  return { total, computed, steps: written, undecided };
}

/** R31c: what the others earned, scaled back to the total. */
function rescaling(
  rows: readonly RowResult[],
  left: Exact,
  { framework, total: whole }: Compiled,
): readonly Step[] {
  if (!rows.some(({ absent }) => absent === "rescaled")) return [];
  const { places, mode } = framework.rounding;
  return [
    {
      kind: "rescaled",
      label: "不适用指标折算",
      change: (total) => (isZero(left) ? ZERO : round(divide(multiply(total, whole), left), places, mode)),
    },
  ];
}

/** R40: bonus and penalty rows, and the limit that keeps the total in its range. */
function extras(rows: readonly RowResult[], { framework, table, total: whole }: Compiled): readonly Step[] {
  const bonus = rows.filter((row) => roleOf(row) === "bonus");
  const penalty = rows.filter((row) => roleOf(row) === "penalty");
  const limits = framework.extras;
  if (bonus.length + penalty.length === 0 && limits === undefined) return [];
  const within = (value: Exact, limit: string | undefined): Exact =>
    limit === undefined ? value : minimum(value, table.decimal(limit));
  const highest = limits === undefined ? whole : table.decimal(limits.totalAtMost);
  const steps: Step[] = [];
  if (bonus.length > 0)
    steps.push({
      kind: "bonus",
      label: "加分项",
      change: (total, count) => add(total, within(sum(bonus.map(count)), limits?.bonusAtMost)),
    });
  if (penalty.length > 0)
    steps.push({
      kind: "penalty",
      label: "扣分项",
      change: (total, count) => {
        const lost = sum(penalty.map((row) => subtract(row.worth, count(row))));
        return subtract(total, within(lost, limits?.penaltyAtMost));
      },
    });
  const limit = (total: Exact): Exact => (isNegative(total) ? ZERO : minimum(total, highest));
  return [...steps, { kind: "limit", label: "总分上下限", change: limit }];
}

function capsInForce({ caps }: Compiled, work: Work) {
  const undecided: string[] = [];
  const met = caps.filter(({ held }) => {
    const answer = held(work);
    if (answer instanceof Lack) undecided.push(...answer.gaps.map(({ key }) => key));
    return answer === true;
  });
  return { met, undecided: [...new Set(undecided)] };
}
