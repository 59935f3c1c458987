import type { DocumentedCase, Observation } from "../input.ts";
import { parseDecimal } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import { Lack } from "./lack.ts";

/**
 * Facts by key, each parsed once. A key without an observation is missing; *not applicable* inside a rule
 * lacks evidence just as *missing* does, because no rule moves points while it scores.
 * A value of the wrong type is the caller's fault (`parseFactsFile` refuses it) and throws.
 */
export class FactReader {
  readonly #facts: Readonly<Record<string, Observation>>;
  readonly #numbers = new Map<string, Exact | Lack>();

  constructor(facts: Readonly<Record<string, Observation>>) {
    this.#facts = facts;
  }

  number(key: string): Exact | Lack {
    let known = this.#numbers.get(key);
    if (known === undefined) {
      const text = this.text(key);
      known = typeof text === "string" ? parseDecimal(text) : text;
      this.#numbers.set(key, known);
    }
    return known;
  }

  text(key: string): string | Lack {
    const value = this.#value(key);
    if (value instanceof Lack || typeof value === "string") return value;
    throw new TypeError(`fact ${key}: a text was expected`);
  }

  yes(key: string): boolean | Lack {
    const value = this.#value(key);
    if (value instanceof Lack || typeof value === "boolean") return value;
    throw new TypeError(`fact ${key}: yes or no was expected`);
  }

  cases(key: string): readonly DocumentedCase[] | Lack {
    const value = this.#value(key);
    if (value instanceof Lack) return value;
    if (typeof value === "object") return value;
    throw new TypeError(`fact ${key}: a list of cases was expected`);
  }

  #value(key: string): string | boolean | readonly DocumentedCase[] | Lack {
    const observation = Object.hasOwn(this.#facts, key) ? this.#facts[key] : undefined;
    if (observation === undefined) return new Lack([{ key, why: "missing" }]);
    return observation.status === "observed"
      ? observation.value
      : new Lack([{ key, why: observation.status }]);
  }
}
