import type { FactDefinition } from "../framework.ts";
import type { Basis, DocumentedCase, Observation } from "../input.ts";
import { compare, parseDecimal } from "../number/index.ts";
import { list, object, optional, tagged } from "./check.ts";
import type { Check } from "./check.ts";
import { lowestOf } from "./check-definition.ts";
import { dayOrMonth, decimal, isoDate, oneOf, text, trueOrFalse } from "./check-scalar.ts";
import { say } from "./place.ts";

type Of<Kind extends Basis["kind"]> = Extract<Basis, { kind: Kind }>;
type Status<S extends Observation["status"]> = Extract<Observation, { status: S }>;

const basis: Check<Basis> = tagged<Basis>("kind", {
  stated: object<Of<"stated">>({ kind: oneOf("stated"), place: text() }),
  inferred: object<Of<"inferred">>({ kind: oneOf("inferred"), from: text(), how: text() }),
  affirmed: object<Of<"affirmed">>({ kind: oneOf("affirmed"), place: text() }),
});

const cases = list(
  object<DocumentedCase>({
    title: text(),
    date: optional(dayOrMonth),
    amount: optional(decimal("notNegative")),
    place: optional(text()),
  }),
);

/** An observation of the given fact. */
export function observation(fact: FactDefinition): Check<Observation> {
  return observationWith(valueOf(fact));
}

/** An observation of a fact of which nothing is known. */
export const anyObservation: Check<Observation> = observationWith((value, at) => {
  if (typeof value === "string" || typeof value === "boolean") return value;
  return Array.isArray(value) ? cases(value, at) : decimal()(value, at);
});

function observationWith(value: Check<Status<"observed">["value"]>): Check<Observation> {
  return tagged<Observation>("status", {
    observed: object<Status<"observed">>({ status: oneOf("observed"), value, basis }),
    missing: object<Status<"missing">>({ status: oneOf("missing"), reason: text() }),
    notApplicable: object<Status<"notApplicable">>({ status: oneOf("notApplicable"), reason: text() }),
    notYetDue: object<Status<"notYetDue">>({ status: oneOf("notYetDue"), reason: text() }),
  });
}

function valueOf(fact: FactDefinition): Check<Status<"observed">["value"]> {
  switch (fact.type) {
    case "amount":
    case "count":
    case "percent":
      return number(fact);
    case "date":
      return isoDate;
    case "yesNo":
      return trueOrFalse;
    case "choice":
      return choice(fact);
    case "cases":
      return cases;
  }
}

function number(fact: FactDefinition): Check<string> {
  const unit = fact.unit === "" ? "" : ` ${fact.unit}`;
  const least = lowestOf(fact);
  return (value, at) => {
    const read = decimal()(value, at);
    if (read === undefined) return undefined;
    const found = parseDecimal(read);
    const above = fact.max !== undefined && compare(found, parseDecimal(fact.max)) > 0;
    if (!above && compare(found, parseDecimal(least)) >= 0) return read;
    const range = fact.max === undefined ? `不能低于 ${least}` : `应在 ${least} 至 ${fact.max}`;
    const end = fact.max === undefined ? "" : " 之间";
    return at.add("outOfRange", `“${fact.label}”${range}${unit}${end}，现为 ${read}${unit}`);
  };
}

function choice(fact: FactDefinition): Check<string> {
  return (value, at) => {
    const choices = fact.choices ?? [];
    if (typeof value === "string" && choices.some(({ code }) => code === value)) return value;
    const allowed = choices.map(({ code, label }) => `${code}（${label}）`).join("、");
    return at.add("unknownChoice", `应为${allowed}之一，现为${say(value)}`);
  };
}
