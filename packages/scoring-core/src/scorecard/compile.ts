import type { FactDefinition, Framework } from "../framework.ts";
import type { ScoringInput } from "../input.ts";
import { parseDecimal } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { Scorecard } from "../scorecard.ts";
import { buildScorecard } from "./build-scorecard.ts";

/** Scores any number of inputs by one framework. */
export interface Scorer {
  /**
   * The scorecard of one input. Pure and deterministic; neither reads a clock nor changes its argument, which
   * must not be changed either while the card's derivations are still unread. Throws a TypeError or RangeError
   * on values that `parseFactsFile` refuses.
   */
  readonly score: (input: ScoringInput) => Scorecard;
}

/** What is worked out once per framework. */
export interface Compiled {
  readonly framework: Framework;
  readonly decimal: (text: string) => Exact;
  readonly definition: (key: string) => FactDefinition;
}

/** Prepares a parsed framework for scoring; do it once per framework version. */
export function compile(framework: Framework): Scorer {
  const decimals = new Map<string, Exact>();
  const definitions = new Map(framework.facts.map((fact) => [fact.key, fact]));
  const compiled: Compiled = {
    framework,
    decimal: (text) => {
      let value = decimals.get(text);
      if (value === undefined) decimals.set(text, (value = parseDecimal(text)));
      return value;
    },
    definition: (key) => {
      const definition = definitions.get(key);
      if (definition === undefined) throw new TypeError(`fact ${key} is not declared`);
      return definition;
    },
  };
  return { score: (input) => buildScorecard(compiled, input) };
}
