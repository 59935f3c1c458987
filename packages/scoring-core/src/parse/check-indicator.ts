import type { GradeVeto, Indicator, NotApplicable } from "../framework.ts";
import { compare, isZero, parseDecimal } from "../number/index.ts";
import { list, object, optional } from "./check.ts";
import type { Check } from "./check.ts";
import { condition } from "./check-condition.ts";
import { rule } from "./check-rule.ts";
import { decimal, key, oneOf, text } from "./check-scalar.ts";
import { say } from "./place.ts";
import type { Place } from "./place.ts";

const path: Check<readonly [string, string]> = (value, at) => {
  const names = list(text(), 2)(value, at);
  if (names === undefined) return undefined;
  const [first, second] = names;
  if (first === undefined || second === undefined || names.length > 2)
    return at.add("outOfRange", "应为一级、二级两个名称");
  return [first, second];
};

const name: Check<string | null> = (value, at) => (value === null ? null : text()(value, at));

export const indicator: Check<Indicator> = object<Indicator>(
  {
    code: key,
    path,
    name,
    continues: optional(key),
    kind: oneOf("common", "individual"),
    points: decimal("notNegative"),
    criteria: list(text()),
    standard: list(text()),
    gist: text(),
    rule,
    evidence: list(text()),
    notApplicable: optional(
      object<NotApplicable>({
        policy: oneOf("moved"),
        originalPoints: decimal("positive"),
        movedTo: list(text(), 1),
        reason: text(),
      }),
    ),
    gradeVeto: optional(object<GradeVeto>({ when: condition, grade: key, text: text() })),
  },
  (row, at) => {
    if (row.name === null && row.continues === undefined)
      at.at("name").add("missingKey", "没有三级指标名称，请填写，或用 continues 写明接续哪一行");
    if (row.name !== null && row.continues !== undefined)
      at.at("continues").add("unknownRow", "已有三级指标名称的行不接续别的行，请删去 continues");
    checkPoints(row, at);
  },
);

/** A row may be worth more than its rule can give (examination reports that), never less. */
function checkPoints(row: Indicator, at: Place): void {
  const points = parseDecimal(row.points);
  if (row.notApplicable !== undefined && !isZero(points))
    at.at("points").add("notApplicablePoints", `不适用的行分值须为 0，现为${say(row.points)}`);
  if (row.notApplicable === undefined && isZero(points))
    at.at("points").add("outOfRange", "分值须大于 0；不适用的行请写 notApplicable");
  const available = row.notApplicable?.originalPoints ?? row.points;
  if (compare(parseDecimal(row.rule.points), parseDecimal(available)) > 0)
    at.at("rule")
      .at("points")
      .add("abovePoints", `规则最高 ${row.rule.points} 分，超过本行分值 ${available}`);
}
