import type { FactDefinition } from "../framework.ts";
import { definition } from "./check-definition.ts";
import { FrameworkError } from "./issue.ts";
import { readOne } from "./read-one.ts";

/** Reads one fact's declaration from JSON into a fresh value. Throws a FrameworkError that holds every issue at once. */
export function parseFactDefinition(json: unknown): FactDefinition {
  const { value, issues } = readOne(definition, json);
  if (value === undefined) throw new FrameworkError(issues, "核定数的定义");
  return value;
}
