import type { FactDefinition } from "../framework.ts";
import { afterSpaces, characterAt, characterBefore, isWord, plainText } from "./plain-text.ts";

/** A fact as a formula may name it, this year's value or the year before's. */
export interface NamedFact {
  readonly fact: FactDefinition;
  readonly prior: boolean;
}

/** One way to read a name that begins at some offset. */
export interface NameReading extends NamedFact {
  readonly length: number;
}

export const PRIOR = "上年";

/** Where a shorter name could end and the formula go on. */
const GOES_ON = /^ *[-+*/%|,:<>=≤≥)\]}]/;

/** Keys and labels of the facts, in plain characters. */
export class Names {
  readonly #facts: ReadonlyMap<string, readonly FactDefinition[]>;
  readonly #byKey: ReadonlyMap<string, FactDefinition>;
  /** Longest first. */
  readonly #names: readonly string[];

  constructor(facts: readonly FactDefinition[]) {
    const named = new Map<string, FactDefinition[]>();
    const add = (name: string, fact: FactDefinition) => {
      const same = named.get(name);
      if (same === undefined) named.set(name, [fact]);
      else if (!same.includes(fact)) same.push(fact);
    };
    for (const fact of facts) {
      add(fact.key, fact);
      const label = plainText(fact.label).trim();
      if (label !== "") add(label, fact);
    }
    this.#facts = named;
    this.#byKey = new Map(facts.map((fact) => [fact.key, fact]));
    this.#names = [...named.keys()].sort((a, b) => b.length - a.length);
  }

  get all(): readonly FactDefinition[] {
    return [...this.#byKey.values()];
  }

  /**
   * Every way to read the plain text at an offset as one name, the longest ones only; shorter ones are among
   * them where the formula could go on after them (支出 in 支出-退款).
   */
  at(text: string, offset: number): readonly NameReading[] {
    const own = this.#matches(text, offset).flatMap((name) => this.#readings(name, false, name.length));
    if (!text.startsWith(PRIOR, offset)) return competing(text, offset, own);
    const from = afterSpaces(text, offset + PRIOR.length);
    const prior = this.#matches(text, from).flatMap((name) =>
      this.#readings(name, true, from + name.length - offset),
    );
    const asked = prior.filter(({ fact }) => fact.priorYear === true);
    return competing(text, offset, [...own, ...(own.length === 0 && asked.length === 0 ? prior : asked)]);
  }

  /** The facts that a name in 【】 means; a key goes before a label. */
  quoted(name: string): readonly FactDefinition[] {
    const byKey = this.#byKey.get(name);
    return byKey === undefined ? (this.#facts.get(name) ?? []) : [byKey];
  }

  /** A name that reads back as this fact wherever a formula may name it. */
  write({ fact, prior }: NamedFact): string {
    const lead = prior ? PRIOR : "";
    const bare = lead + plainText(fact.label).trim();
    if (this.#isSafe(bare, { fact, prior })) return bare;
    const label = plainText(fact.label).trim();
    const quotable =
      !/[【】]/.test(label) && this.quoted(label).length === 1 && this.quoted(label)[0] === fact;
    return `${lead}【${quotable ? fact.label.trim() : fact.key}】`;
  }

  #isSafe(bare: string, { fact, prior }: NamedFact): boolean {
    if (!/^\p{L}[\p{L}\p{N}_·]*$/u.test(bare)) return false;
    const [only, ...more] = this.at(bare, 0);
    const meant = only?.fact === fact && only.prior === prior && only.length === bare.length;
    if (!meant || more.length > 0) return false;
    return !this.#goesOn(bare) && !(prior && this.#goesOn(bare.slice(PRIOR.length)));
  }

  /** Whether a name could be read where this plain text is followed by a sign. */
  claims(text: string): boolean {
    return this.#facts.has(text) || this.#goesOn(text);
  }

  /** Whether a longer name is this text with a sign behind it. */
  #goesOn(text: string): boolean {
    return this.#names.some(
      (name) => name.length > text.length && name.startsWith(text) && !isWord(characterAt(name, text.length)),
    );
  }

  #matches(text: string, offset: number): readonly string[] {
    return this.#names.filter((name) => {
      if (!text.startsWith(name, offset)) return false;
      const end = offset + name.length;
      return !(isWord(characterBefore(text, end)) && isWord(characterAt(text, end)));
    });
  }

  #readings(name: string, prior: boolean, length: number): readonly NameReading[] {
    return (this.#facts.get(name) ?? []).map((fact) => ({ fact, prior, length }));
  }
}

/** Whether something that ends at `end` competes with a name from `start` to `to`: as long, or the formula goes on. */
export const mayEnd = (text: string, start: number, end: number, to: number): boolean =>
  end >= to || (end > start && GOES_ON.test(text.slice(end, to)));

function competing(text: string, offset: number, readings: readonly NameReading[]): readonly NameReading[] {
  const to = readings.reduce((most, { length }) => (length > most ? length : most), 0) + offset;
  return readings.filter(({ length }) => mayEnd(text, offset, offset + length, to));
}
