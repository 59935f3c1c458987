import { explainCondition } from "../conditions/explain-condition.ts";
import { Lack } from "../engine/lack.ts";
import type { Scored, Table } from "../engine/table.ts";
import type { FirstMatchRule, Rule } from "../rule.ts";
import { isAwardOn } from "./is-award-on.ts";
import { noEvidence } from "./no-evidence.ts";

/**
 * The first branch whose condition holds decides; conditions after it are not asked, so what only they
 * need may be missing. A gap in a condition that is asked leaves the whole rule without evidence.
 */
export function prepareFirstMatch(rule: FirstMatchRule, table: Table): Scored {
  const points = table.decimal(rule.points);
  const branches = [
    ...rule.branches.map(({ when, rule: branch }) => ({
      when,
      held: table.held(when),
      branch,
      part: table.part(branch),
      saysItself: isAwardOn(branch, when),
    })),
    {
      when: null,
      held: () => true as const,
      branch: rule.otherwise,
      part: table.part(rule.otherwise),
      saysItself: false,
    },
  ];
  return (work, depth) => {
    const { notes } = work;
    const pen = notes?.pen(rule.clause, depth);
    const start = notes?.lines.length ?? 0;
    for (const [index, { when, held, branch, part, saysItself }] of branches.entries()) {
      const met = held(work);
      if (met instanceof Lack) {
        notes?.rewind(start);
        return noEvidence(rule, points, met, work, depth);
      }
      if (pen && when !== null && !(met && saysItself))
        pen.remark(met ? "measure" : "unused", nameOf(branch, index), explainCondition(when, work, pen));
      if (!met) continue;

      const earned = part(work, depth);
      if (pen)
        branches.slice(index + 1).forEach((other, offset) => {
          pen.remark("unused", nameOf(other.branch, index + 1 + offset), []);
        });
      return earned;
    }
    throw new RangeError("the last branch always holds");
  };
}

const nameOf = (branch: Rule, index: number): string => branch.label ?? `情形${index + 1}`;
