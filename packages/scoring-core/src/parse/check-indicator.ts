import type { GradeVeto, Indicator, NotApplicable } from "../framework.ts";
import { isZero, parseDecimal } from "../number/index.ts";
import { list, object, optional, together } from "./check.ts";
import type { Check } from "./check.ts";
import { condition } from "./check-expression.ts";
import { notApplicablePolicy } from "./check-not-applicable.ts";
import { rule } from "./check-rule.ts";
import { decimal, key, oneOf, text, trueOrFalse } from "./check-scalar.ts";
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
    role: optional(oneOf("scored", "bonus", "penalty", "unscored")),
    core: optional(trueOrFalse),
    points: decimal("notNegative"),
    scale: optional(decimal("positive")),
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
    whenNotApplicable: optional(notApplicablePolicy),
    gradeVeto: optional(
      object<GradeVeto>({
        when: condition,
        grade: key,
        text: text(),
        effect: optional(oneOf("is", "atBest")),
      }),
    ),
  },
  together(["name", "continues"], (row, at) => {
    if (row.name === null && row.continues === undefined)
      at.at("name").add("missingKey", "没有三级指标名称，请填写，或用 continues 写明接续哪一行");
    if (row.name !== null && row.continues !== undefined)
      at.at("continues").add("unknownRow", "已有三级指标名称的行不接续别的行，请删去 continues");
  }),
  together(["notApplicable", "whenNotApplicable"], (row, at) => {
    if (row.notApplicable !== undefined && row.whenNotApplicable !== undefined)
      at.at("whenNotApplicable").add(
        "notApplicablePoints",
        "本行已不适用、分值已移出，不再写各部门不适用时怎么计分，请删去其中一项",
      );
  }),
  together(["points", "notApplicable"], checkPoints),
);

/** Only a row that does not apply is worth nothing. What its rule can give is a question of examination. */
function checkPoints(row: Pick<Indicator, "points" | "notApplicable">, at: Place): void {
  const points = parseDecimal(row.points);
  if (row.notApplicable !== undefined && !isZero(points))
    at.at("points").add("notApplicablePoints", `不适用的行分值须为 0，现为${say(row.points)}`);
  if (row.notApplicable === undefined && isZero(points))
    at.at("points").add("outOfRange", "分值须大于 0；不适用的行请写 notApplicable");
}
