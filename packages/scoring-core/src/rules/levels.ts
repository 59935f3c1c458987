import { beyond } from "../engine/beyond.ts";
import { Lack } from "../engine/lack.ts";
import type { Scored, Table } from "../engine/table.ts";
import { HUNDRED, divide, isZero, multiply, parseDecimal } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { LevelsRule } from "../rule.ts";
import { noEvidence } from "./no-evidence.ts";

/**
 * R26: the level that the fact names bounds, in % of the points, what a person may give. A number outside it is no
 * judgement: the part has no evidence.
 */
export function prepareLevels(rule: LevelsRule, table: Table): Scored {
  const points = table.decimal(rule.points);
  const slot = table.slot(rule.key);
  const levels = new Map(
    rule.levels.map(({ choice, from, to }) => [
      choice,
      { from: beyond(from, "up", table), to: beyond(to, "down", table), words: `${from.at}%—${to.at}%` },
    ]),
  );
  const unjudged = new Lack([{ key: rule.judgement, why: "notJudged" }]);
  const outside = new Lack([{ key: rule.judgement, why: "outsideLevel" }]);
  return (work, depth) => {
    const choice = work.facts.text(slot);
    const judgement = work.judgement(rule.judgement);
    if (choice instanceof Lack || judgement === undefined) {
      const lack = judgement === undefined ? unjudged : null;
      return noEvidence(rule, points, Lack.of(choice, lack), work, depth);
    }
    const level = levels.get(choice);
    if (level === undefined) throw new TypeError(`fact ${rule.key}: no level for this choice`);
    const earned = parseDecimal(judgement.awarded);
    const share = shareOf(earned, points);
    if (!level.from(share) || !level.to(share)) return noEvidence(rule, points, outside, work, depth);
    const pen = work.notes?.pen(rule.clause, depth);
    if (pen) {
      const { choices } = table.definition(rule.key);
      const name = choices?.find(({ code }) => code === choice)?.label ?? choice;
      const formula = [`${name}，分值的${level.words}；${judgement.reason}`];
      const more = { ...pen.notes.best(points), says: [rule.key] };
      pen.points("judgement", rule.label ?? "分等计分", formula, earned, more);
    }
    return earned;
  };
}

/** In %; a part without points is reached in full by nothing at all. */
const shareOf = (earned: Exact, points: Exact): Exact =>
  isZero(points) ? HUNDRED : divide(multiply(earned, HUNDRED), points);
