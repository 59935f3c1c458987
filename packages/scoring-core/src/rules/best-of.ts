import type { Gap } from "../engine/lack.ts";
import type { Scored, Table } from "../engine/table.ts";
import type { Work } from "../engine/work.ts";
import { ZERO, compare } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { BestOfRule } from "../rule.ts";

/**
 * R37: the option that gives the most, of equal ones the first. An option without evidence gives nothing; what it
 * lacks is named as long as it could still give more.
 */
export function prepareBestOf(rule: BestOfRule, table: Table): Scored {
  const points = table.decimal(rule.points);
  const options = rule.options.map(table.part);
  return (work, depth) => {
    const tried = options.map((option) => tryOut(option, work));
    let best = 0;
    tried.forEach(({ earned }, index) => {
      if (compare(earned, tried[best]?.earned ?? ZERO) > 0) best = index;
    });
    const full = compare(tried[best]?.earned ?? ZERO, points) >= 0;
    const { notes } = work;
    tried.forEach(({ gaps, earned }, index) => {
      if (index === best) return;
      if (!full) work.gaps.push(...gaps);
      notes
        ?.pen(rule.options[index]?.clause ?? rule.clause, depth)
        .remark("unused", rule.options[index]?.label ?? `方案${index + 1}`, [notes.pointsToken(earned)]);
    });
    // Only a derivation asks the best option again: twice at every level would double the work with each.
    if (notes !== null) return options[best]?.(work, depth) ?? ZERO;
    return take(tried[best], work);
  };
}

interface Tried {
  readonly earned: Exact;
  readonly gaps: readonly Gap[];
  readonly notYetDue: readonly string[];
}

function tryOut(option: Scored, work: Work): Tried {
  const gaps: Gap[] = [];
  const notYetDue: string[] = [];
  const earned = option({ ...work, gaps, notYetDue, notes: null }, 0);
  return { earned, gaps, notYetDue };
}

/** What was tried becomes what counts. */
function take(tried: Tried | undefined, work: Work): Exact {
  if (tried === undefined) return ZERO;
  work.gaps.push(...tried.gaps);
  work.notYetDue.push(...tried.notYetDue);
  return tried.earned;
}
