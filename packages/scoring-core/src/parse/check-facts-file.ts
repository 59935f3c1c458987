import type { FactsFile, Judgement, Observation, Override } from "../input.ts";
import { isRecord, object, optional } from "./check.ts";
import type { Check } from "./check.ts";
import { anyObservation, observation } from "./check-observation.ts";
import { decimal, key, oneOf, text } from "./check-scalar.ts";
import type { Issue } from "./issue.ts";
import { declaredFacts } from "./parse-framework.ts";
import { clip, say } from "./place.ts";
import { readOne } from "./read-one.ts";

/**
 * What is wrong with a facts file whose framework has faults of its own: its form, and the values of the facts
 * that are soundly declared. Which facts and rows belong to it is told once the framework can be read.
 */
export function checkFactsFile(json: unknown, framework: unknown): readonly Issue[] {
  const declared = declaredFacts(framework);
  const facts: Check<Readonly<Record<string, Observation>>> = eachOf((name) => {
    const fact = declared.get(name) ?? declared.get(name.replace(/@prior$/, ""));
    return fact ? observation(fact) : anyObservation;
  });
  const judgement = object<Judgement>({ awarded: decimal("notNegative"), reason: text() });
  const override = object<Override>({ awarded: decimal("notNegative"), reason: text(), by: text() });
  return readOne(
    object<FactsFile>({
      schema: oneOf("hengji.facts/1"),
      framework: key,
      subject: text(),
      facts,
      judgements: eachOf(() => judgement),
      overrides: eachOf(() => override),
      rationales: eachOf(() => text()),
      notApplicable: optional(eachOf(() => object<{ readonly reason: string }>({ reason: text() }))),
    }),
    json,
  ).issues;
}

function eachOf<T>(check: (name: string) => Check<T>): Check<Readonly<Record<string, T>>> {
  return (value, at) => {
    if (!isRecord(value)) return at.add("wrongType", `应为对象，现为${say(value)}`);
    const read = Object.entries(value).map(([name, entry]) => [name, check(name)(entry, at.at(clip(name)))]);
    return Object.fromEntries(read) as Readonly<Record<string, T>>;
  };
}
