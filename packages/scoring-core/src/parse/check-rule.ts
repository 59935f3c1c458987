import type {
  AroundMeanRule,
  AwardRule,
  BestOfRule,
  ChecklistItem,
  ChecklistRule,
  ChoiceRule,
  CompareRule,
  DeductRule,
  DeviationTiersRule,
  DiscretionRule,
  FirstMatchRule,
  FormulaRule,
  InterpolationRule,
  LevelsRule,
  ProportionRule,
  RangeRule,
  Rule,
  SharesRule,
  SumRule,
  Tier,
  TiersRule,
  WithoutFact,
} from "../rule.ts";
import { isRecord, list, nested, object, optional, tagged, together } from "./check.ts";
import type { Check } from "./check.ts";
import { condition, expression } from "./check-expression.ts";
import { choicesOf, factKey } from "./check-fact-use.ts";
import { checkLevels, levels } from "./check-levels.ts";
import { bound, loss } from "./check-loss.ts";
import {
  anchors,
  checkAnchors,
  checkPassLine,
  checkRange,
  checkTarget,
  checkTargetZero,
  outside,
  stepReading,
} from "./check-measured-rules.ts";
import { decimal, key, oneOf, text } from "./check-scalar.ts";
import { settles } from "./check-settled.ts";
import { shareItems } from "./check-shares.ts";
import { checkTiers } from "./check-tiers.ts";
import { say } from "./place.ts";
import type { Place } from "./place.ts";

export const rule: Check<Rule> = nested(() => kinds);

const points = decimal("notNegative");
const withoutFact = optional(oneOf("full", "zero"));
const base = {
  points,
  clause: optional(text()),
  label: optional(text()),
  whenNotApplicable: withoutFact,
  whenNotYetDue: withoutFact,
  settles,
};
/** A rule that reads no fact itself never lacks one; a policy there would be a promise that nobody keeps. */
const elsewhere = optional<WithoutFact>((_, at) =>
  at.add("unknownKey", "这类规则自身不取核定数，请写在取核定数的各部分上，或删去"),
);
const holder = { ...base, whenNotApplicable: elsewhere, whenNotYetDue: elsewhere };
const tiers = list(object<Tier>({ from: optional(bound), to: optional(bound), points }), 1);
const bandsHold = together<{ readonly tiers: readonly Tier[] }, "tiers">(["tiers"], (value, at) =>
  checkTiers(value.tiers, at.at("tiers")),
);

const kinds: Check<Rule> = tagged<Rule>("kind", {
  award: object<AwardRule>({ kind: oneOf("award"), ...base, when: condition }),
  checklist: object<ChecklistRule>({
    kind: oneOf("checklist"),
    ...holder,
    items: list(object<ChecklistItem>({ ...base, label: text(), when: condition }), 1),
  }),
  tiers: object<TiersRule>({ kind: oneOf("tiers"), ...base, measure: expression, tiers }, bandsHold),
  deviationTiers: object<DeviationTiersRule>(
    { kind: oneOf("deviationTiers"), ...base, measure: expression, target: decimal(), tiers },
    bandsHold,
  ),
  choice: object<ChoiceRule>(
    { kind: oneOf("choice"), ...base, key: factKey(["choice"]), awards: awardsByChoice },
    together(["key", "awards"], checkAwards),
  ),
  compare: object<CompareRule>({
    kind: oneOf("compare"),
    ...base,
    current: expression,
    previous: expression,
    lower: points,
    equal: points,
    higher: points,
  }),
  deduct: object<DeductRule>({ kind: oneOf("deduct"), ...base, base: optional(rule), losses: list(loss) }),
  sum: object<SumRule>({ kind: oneOf("sum"), ...holder, parts: list(rule, 1) }),
  firstMatch: object<FirstMatchRule>({
    kind: oneOf("firstMatch"),
    ...base,
    branches: list(object<FirstMatchRule["branches"][number]>({ when: condition, rule }), 1),
    otherwise: rule,
  }),
  discretion: object<DiscretionRule>(
    { kind: oneOf("discretion"), ...holder, judgement: key },
    together(["judgement"], checkJudgement),
  ),
  shares: object<SharesRule>({ kind: oneOf("shares"), ...base, items: shareItems }),
  proportion: object<ProportionRule>(
    {
      kind: oneOf("proportion"),
      ...base,
      actual: expression,
      target: expression,
      better: oneOf("higher", "lower"),
      passLine: optional(
        object<NonNullable<ProportionRule["passLine"]>>({
          at: decimal("notNegative"),
          above: oneOf("proportional", "rescaled"),
        }),
      ),
      whenTargetZero: optional(points),
    },
    together(["better", "target"], checkTarget),
    together(["better", "whenTargetZero"], checkTargetZero),
    together(["passLine"], checkPassLine),
  ),
  interpolation: object<InterpolationRule>(
    {
      kind: oneOf("interpolation"),
      ...base,
      measure: expression,
      anchors,
      below: oneOf("hold", "zero"),
      above: oneOf("hold", "zero"),
    },
    together(["anchors"], checkAnchors),
  ),
  aroundMean: object<AroundMeanRule>({
    kind: oneOf("aroundMean"),
    ...base,
    measure: expression,
    mean: expression,
    atMean: points,
    better: oneOf("higher", "lower"),
    step: decimal("positive"),
    each: decimal("notNegative"),
    reading: stepReading,
  }),
  range: object<RangeRule>(
    {
      kind: oneOf("range"),
      ...base,
      measure: expression,
      from: decimal(),
      to: decimal(),
      below: outside,
      above: outside,
    },
    together(["from", "to"], checkRange),
  ),
  formula: object<FormulaRule>({ kind: oneOf("formula"), ...base, score: expression }),
  bestOf: object<BestOfRule>({ kind: oneOf("bestOf"), ...holder, options: list(rule, 1) }),
  levels: object<LevelsRule>(
    { kind: oneOf("levels"), ...base, key: factKey(["choice"]), judgement: key, levels },
    together(["judgement"], checkJudgement),
    together(["key", "levels"], checkLevels),
  ),
});

/** A person answers each question for a judgement once. */
function checkJudgement({ judgement }: { readonly judgement: string }, at: Place): void {
  const first = at.reading.judgements.get(judgement);
  if (first === undefined) at.reading.judgements.set(judgement, at.path);
  else at.at("judgement").add("duplicate", `“${judgement}”已用于 ${first}，每项酌情须有自己的代码`);
}

function awardsByChoice(value: unknown, at: Place): Readonly<Record<string, string>> | undefined {
  if (!isRecord(value)) return at.add("wrongType", `应为对象，现为${say(value)}`);
  const entries = Object.entries(value).map(([code, award]) => {
    const place = at.at(code);
    return [key(code, place), points(award, place)] as const;
  });
  if (entries.some(([code, award]) => code === undefined || award === undefined)) return undefined;
  return Object.fromEntries(entries) as Record<string, string>;
}

function checkAwards(value: Pick<ChoiceRule, "key" | "awards">, at: Place): void {
  const codes = choicesOf(at.reading.facts.get(value.key));
  for (const code of Object.keys(value.awards))
    if (codes !== null && !codes.includes(code))
      at.at("awards")
        .at(code)
        .add("unknownChoice", `“${value.key}”没有选项“${code}”，可选：${codes.join("、")}`);
  for (const code of codes ?? [])
    if (!Object.hasOwn(value.awards, code))
      at.at("awards").at(code).add("missingKey", `选项“${code}”没有写计几分，请补上`);
}
