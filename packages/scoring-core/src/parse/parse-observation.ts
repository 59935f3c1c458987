import type { FactDefinition } from "../framework.ts";
import type { Observation } from "../input.ts";
import { observation } from "./check-observation.ts";
import { FactsError } from "./issue.ts";
import { readOne } from "./read-one.ts";

/**
 * Reads one observation of the given fact from JSON into a fresh value. Throws a FactsError that holds every
 * issue at once; what it returns is what `parseFactsFile` would take for this fact.
 */
export function parseObservation(definition: FactDefinition, json: unknown): Observation {
  const { value, issues } = readOne(observation(definition), json);
  if (value === undefined) throw new FactsError(issues);
  return value;
}
