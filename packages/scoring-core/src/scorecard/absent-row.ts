import { explainCondition } from "../conditions/explain-condition.ts";
import { Lack } from "../engine/lack.ts";
import type { Work } from "../engine/work.ts";
import { conditionKeys } from "../expressions/fact-keys-of.ts";
import type { NotApplicablePolicy } from "../framework.ts";
import { ZERO } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import { noEvidence } from "../rules/no-evidence.ts";
import type { PreparedRow } from "./compile.ts";

/** R31: what a row earns for a department to which it does not apply. */
export function scoreAbsent(
  row: PreparedRow,
  policy: NotApplicablePolicy["policy"],
  worth: Exact,
  reason: string,
  work: Work,
): Exact {
  const pen = work.notes?.pen(undefined, 0);
  switch (policy) {
    case "full":
      pen?.points("credit", "不适用，按满分计", [reason], worth, pen.notes.best(worth));
      return worth;
    case "rescaled":
      pen?.points("measure", "不适用，分值不计入总分", [reason], row.points);
      return ZERO;
    case "moved": {
      const to = row.indicator.whenNotApplicable;
      const codes = to?.policy === "moved" ? to.to.join("、") : "";
      pen?.points("measure", `不适用，分值移至${codes}`, [reason], row.points);
      return ZERO;
    }
    case "table":
      return scoreCases(row, worth, work);
  }
}

/** R31d: the first case that holds; its conditions are asked like those of `firstMatch`. */
function scoreCases({ cases, indicator }: PreparedRow, worth: Exact, work: Work): Exact {
  const policy = indicator.whenNotApplicable;
  const conditions = policy?.policy === "table" ? policy.cases.map(({ when }) => when) : [];
  const part = { label: "不适用" };
  for (const [index, { held, points }] of cases.entries()) {
    const met = held(work);
    if (met instanceof Lack) return noEvidence(part, worth, met, work, 0);
    if (!met) continue;
    const when = conditions[index];
    const pen = work.notes?.pen(undefined, 0);
    if (pen && when)
      pen.points("credit", "不适用", explainCondition(when, work, pen), points, pen.notes.best(worth));
    return points;
  }
  const keys = [...new Set(conditions.flatMap(conditionKeys))];
  return noEvidence(part, worth, new Lack(keys.map((key) => ({ key, why: "noBand" }))), work, 0);
}
