import { HUNDRED, compare, parseDecimal } from "../number/index.ts";
import type { LevelsRule } from "../rule.ts";
import { list, object, together } from "./check.ts";
import type { Check } from "./check.ts";
import { choicesOf } from "./check-fact-use.ts";
import { bound } from "./check-loss.ts";
import { key } from "./check-scalar.ts";
import type { Place } from "./place.ts";

type Level = LevelsRule["levels"][number];

export const levels: Check<readonly Level[]> = list(
  object<Level>({ choice: key, from: bound, to: bound }, together(["from", "to"], checkLimits)),
  1,
);

/** A level leaves a number to be given: its limits are percentages of the points, the lower one first. */
function checkLimits({ from, to }: Pick<Level, "from" | "to">, at: Place): void {
  const outside = (["from", "to"] as const).filter((side) => {
    const limit = parseDecimal({ from, to }[side].at);
    return compare(limit, parseDecimal("0")) < 0 || compare(limit, HUNDRED) > 0;
  });
  for (const side of outside)
    at.at(side)
      .at("at")
      .add("outOfRange", `档次的界限是分值的百分比，应在 0 至 100 之间，现为 ${{ from, to }[side].at}`);
  const order = compare(parseDecimal(from.at), parseDecimal(to.at));
  if (order > 0 || (order === 0 && !(from.included && to.included)))
    at.add("tierEmpty", `从 ${from.at}% 到 ${to.at}% 没有任何分数可给，请改正界限`);
}

/** Whatever level is reached, exactly one interval belongs to it. */
export function checkLevels(rule: Pick<LevelsRule, "key" | "levels">, at: Place): void {
  const codes = choicesOf(at.reading.facts.get(rule.key));
  const named = rule.levels.map(({ choice }) => choice);
  named.forEach((choice, index) => {
    const place = at.at("levels").at(index).at("choice");
    if (codes !== null && !codes.includes(choice))
      place.add("unknownChoice", `“${rule.key}”没有选项“${choice}”，可选：${codes.join("、")}`);
    if (named.indexOf(choice) !== index) place.add("duplicate", `选项“${choice}”已有一档，请合并或删去`);
  });
  for (const code of codes ?? [])
    if (!named.includes(code)) at.at("levels").add("missingKey", `选项“${code}”没有写给分的区间，请补上一档`);
}
