import type {
  AwardRule,
  ChecklistItem,
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
import { settles } from "./check-settled.ts";
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
const tiers = list(object<Tier>({ from: optional(bound), to: optional(bound), points }), 1);

const kinds: Check<Rule> = tagged<Rule>("kind", {
  award: object<AwardRule>({ kind: oneOf("award"), ...base, when: condition }),
  checklist: object<ChecklistRule>({
    kind: oneOf("checklist"),
    ...base,
    items: list(object<ChecklistItem>({ ...base, label: text(), when: condition }), 1),
  }),
  tiers: object<TiersRule>({ kind: oneOf("tiers"), ...base, measure: expression, tiers }, (value, at) =>
    checkTiers(value.tiers, at.at("tiers")),
  ),
  deviationTiers: object<DeviationTiersRule>(
    { kind: oneOf("deviationTiers"), ...base, measure: expression, target: decimal(), tiers },
    (value, at) => checkTiers(value.tiers, at.at("tiers")),
  ),
  choice: object<ChoiceRule>(
    { kind: oneOf("choice"), ...base, key: factKey(["choice"]), awards: awardsByChoice },
    checkAwards,
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
  sum: object<SumRule>({ kind: oneOf("sum"), ...base, parts: list(rule, 1) }),
  firstMatch: object<FirstMatchRule>({
    kind: oneOf("firstMatch"),
    ...base,
    branches: list(object<FirstMatchRule["branches"][number]>({ when: condition, rule }), 1),
    otherwise: rule,
  }),
  discretion: object<DiscretionRule>({ kind: oneOf("discretion"), ...base, judgement: key }, (value, at) => {
    const first = at.reading.judgements.get(value.judgement);
    if (first === undefined) at.reading.judgements.set(value.judgement, at.path);
    else at.at("judgement").add("duplicate", `“${value.judgement}”已用于 ${first}，每项酌情须有自己的代码`);
  }),
});

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
  for (const code of Object.keys(value.awards))
    if (codes !== null && !codes.includes(code))
      at.at("awards")
        .at(code)
        .add("unknownChoice", `“${value.key}”没有选项“${code}”，可选：${codes.join("、")}`);
  for (const code of codes ?? [])
    if (!Object.hasOwn(value.awards, code))
      at.at("awards").at(code).add("missingKey", `选项“${code}”没有写计几分，请补上`);
}
