import type { DocumentedCase, Observation } from "../input.ts";
import { parseDecimal } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import { Lack } from "./lack.ts";

/** The facts that a table reads, each at its place. */
export class Slots {
  readonly keys: string[] = [];
  readonly #places = new Map<string, number>();

  of(key: string): number {
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.keys.push(key) - 1;
      this.#places.set(key, place);
    }
    return place;
  }
}

/**
 * One department's facts by slot, each number parsed once. A key without an observation is missing.
 * A value of the wrong type is the caller's fault (`parseFactsFile` refuses it) and throws.
 */
export class FactReader {
  readonly #keys: readonly string[];
  readonly #facts: Readonly<Record<string, Observation>>;
  readonly #numbers: (Exact | Lack | undefined)[] = [];

  constructor({ keys }: Slots, facts: Readonly<Record<string, Observation>>) {
    this.#keys = keys;
    this.#facts = facts;
  }

  number(slot: number): Exact | Lack {
    const known = this.#numbers[slot];
    if (known !== undefined) return known;
    const text = this.text(slot);
    return (this.#numbers[slot] = typeof text === "string" ? parseDecimal(text) : text);
  }

  text(slot: number): string | Lack {
    const value = this.#value(slot);
    if (value instanceof Lack || typeof value === "string") return value;
    throw new TypeError(`fact ${this.#keys[slot]}: a text was expected`);
  }

  yes(slot: number): boolean | Lack {
    const value = this.#value(slot);
    if (value instanceof Lack || typeof value === "boolean") return value;
    throw new TypeError(`fact ${this.#keys[slot]}: yes or no was expected`);
  }

  cases(slot: number): readonly DocumentedCase[] | Lack {
    const value = this.#value(slot);
    if (value instanceof Lack) return value;
    if (typeof value === "object") return value;
    throw new TypeError(`fact ${this.#keys[slot]}: a list of cases was expected`);
  }

  #value(slot: number): string | boolean | readonly DocumentedCase[] | Lack {
    const key = this.#keys[slot] ?? "";
    const observation = this.#facts[key];
    switch (observation?.status) {
      case "observed":
        return observation.value;
      case "notApplicable":
      case "notYetDue":
        return new Lack([{ key, why: observation.status }]);
      // What a record inherits, as the key "constructor" would find, has no status.
      case "missing":
      case undefined:
        return new Lack([{ key, why: "missing" }]);
    }
  }
}
