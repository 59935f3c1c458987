import { compare, equals, format, parseDecimal, sum } from "../number/index.ts";
import type {
  AwardRule,
  ChecklistRule,
  ChoiceRule,
  CompareRule,
  DeductRule,
  DeviationTiersRule,
  DiscretionRule,
  FirstMatchRule,
  Rule,
  SumRule,
  Tier,
  TiersRule,
} from "../rule.ts";
import { isRecord, list, nested, object, optional, tagged } from "./check.ts";
import type { Check } from "./check.ts";
import { condition } from "./check-condition.ts";
import { expression } from "./check-expression.ts";
import { choicesOf, factKey } from "./check-fact-use.ts";
import { bound, loss } from "./check-loss.ts";
import { decimal, key, oneOf, text } from "./check-scalar.ts";
import { checkTiers } from "./check-tiers.ts";
import { say } from "./place.ts";
import type { Place } from "./place.ts";

export const rule: Check<Rule> = nested(() => kinds);

const points = decimal("notNegative");
const base = { points, clause: optional(text()), label: optional(text()) };
const tiers = list(object<Tier>({ from: optional(bound), to: optional(bound), points }), 1);

const kinds: Check<Rule> = tagged<Rule>("kind", {
  award: object<AwardRule>({ kind: oneOf("award"), ...base, when: condition }),
  checklist: object<ChecklistRule>(
    {
      kind: oneOf("checklist"),
      ...base,
      items: list(
        object<ChecklistRule["items"][number]>({
          label: text(),
          clause: optional(text()),
          points,
          when: condition,
        }),
        1,
      ),
    },
    (value, at) => addsUp(value.items, value.points, "各项", at),
  ),
  tiers: object<TiersRule>({ kind: oneOf("tiers"), ...base, measure: expression, tiers }, (value, at) => {
    checkTiers(value.tiers, false, at.at("tiers"));
    value.tiers.forEach((tier, index) =>
      within(tier.points, value.points, at.at("tiers").at(index).at("points")),
    );
  }),
  deviationTiers: object<DeviationTiersRule>(
    { kind: oneOf("deviationTiers"), ...base, measure: expression, target: decimal(), tiers },
    (value, at) => {
      checkTiers(value.tiers, true, at.at("tiers"));
      value.tiers.forEach((tier, index) =>
        within(tier.points, value.points, at.at("tiers").at(index).at("points")),
      );
    },
  ),
  choice: object<ChoiceRule>(
    { kind: oneOf("choice"), ...base, key: factKey(["choice"]), awards: awardsByChoice },
    checkAwards,
  ),
  compare: object<CompareRule>(
    {
      kind: oneOf("compare"),
      ...base,
      current: expression,
      previous: expression,
      lower: points,
      equal: points,
      higher: points,
    },
    (value, at) => {
      for (const outcome of ["lower", "equal", "higher"] as const)
        within(value[outcome], value.points, at.at(outcome));
    },
  ),
  deduct: object<DeductRule>(
    { kind: oneOf("deduct"), ...base, base: optional(rule), losses: list(loss) },
    (value, at) => {
      if (value.base) within(value.base.points, value.points, at.at("base").at("points"));
    },
  ),
  sum: object<SumRule>({ kind: oneOf("sum"), ...base, parts: list(rule, 1) }, (value, at) =>
    addsUp(value.parts, value.points, "各部分", at),
  ),
  firstMatch: object<FirstMatchRule>(
    {
      kind: oneOf("firstMatch"),
      ...base,
      branches: list(object<FirstMatchRule["branches"][number]>({ when: condition, rule }), 1),
      otherwise: rule,
    },
    (value, at) => {
      value.branches.forEach((branch, index) =>
        within(branch.rule.points, value.points, at.at("branches").at(index).at("rule").at("points")),
      );
      within(value.otherwise.points, value.points, at.at("otherwise").at("points"));
    },
  ),
  discretion: object<DiscretionRule>({ kind: oneOf("discretion"), ...base, judgement: key }, (value, at) => {
    const first = at.reading.judgements.get(value.judgement);
    if (first === undefined) at.reading.judgements.set(value.judgement, at.path);
    else at.at("judgement").add("duplicate", `“${value.judgement}”已用于 ${first}，每项酌情须有自己的代码`);
  }),
});

/** No part may earn more than the whole. */
export function within(part: string, whole: string, at: Place): void {
  if (compare(parseDecimal(part), parseDecimal(whole)) > 0)
    at.add("abovePoints", `${part} 分超过所在规则的 ${whole} 分`);
}

function addsUp(parts: readonly { readonly points: string }[], whole: string, name: string, at: Place): void {
  const total = sum(parts.map((part) => parseDecimal(part.points)));
  if (!equals(total, parseDecimal(whole)))
    at.at("points").add("sumMismatch", `${name}分值合计 ${format(total)}，应等于 ${whole}`);
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

function checkAwards(value: ChoiceRule, at: Place): void {
  const codes = choicesOf(at.reading.facts.get(value.key));
  for (const [code, award] of Object.entries(value.awards)) {
    within(award, value.points, at.at("awards").at(code));
    if (codes !== null && !codes.includes(code))
      at.at("awards")
        .at(code)
        .add("unknownChoice", `“${value.key}”没有选项“${code}”，可选：${codes.join("、")}`);
  }
  for (const code of codes ?? [])
    if (!Object.hasOwn(value.awards, code))
      at.at("awards").at(code).add("missingKey", `选项“${code}”没有写计几分，请补上`);
}
