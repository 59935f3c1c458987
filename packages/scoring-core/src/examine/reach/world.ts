import type { Expression } from "../../expression.ts";
import type { FactDefinition } from "../../framework.ts";
import type { Range } from "./range.ts";

/** Days later than `after` and not later than `until`, as ISO dates; a side without one is open. */
export interface Days {
  readonly after?: string;
  readonly until?: string;
}

/**
 * What is known about the facts at one place of a rule: what their declarations say, and what the branches and
 * cells on the way there have ruled out.
 */
export interface World {
  readonly facts: ReadonlyMap<string, FactDefinition>;
  /** By the text of a quantity; what is not here is only known from its facts. */
  readonly ranges: ReadonlyMap<string, Range>;
  readonly answers: ReadonlyMap<string, boolean>;
  readonly choices: ReadonlyMap<string, readonly string[]>;
  readonly days: ReadonlyMap<string, Days>;
}

export const worldOf = (facts: ReadonlyMap<string, FactDefinition>): World => ({
  facts,
  ranges: new Map(),
  answers: new Map(),
  choices: new Map(),
  days: new Map(),
});

/** Two quantities with the same text have the same value, whatever they are called. */
export const textOf = (expression: Expression): string =>
  JSON.stringify(expression, (name, value: unknown) =>
    name === "label" || name === "unit" ? undefined : value,
  );

export const choicesIn = (world: World, key: string): readonly string[] =>
  world.choices.get(key) ?? world.facts.get(key)?.choices?.map(({ code }) => code) ?? [];
