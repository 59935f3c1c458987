/** One thing that a part needed and did not get: a fact key or a judgement key. */
export interface Gap {
  readonly key: string;
  readonly why:
    | "missing"
    | "notApplicable"
    | "notYetDue"
    | "zeroDivisor"
    | "notJudged"
    /** A judgement outside the interval of the level reached. */
    | "outsideLevel"
    /** A value that the rule's words do not cover, or cover twice. */
    | "noBand"
    | "twoBands";
}

/** Stands where a value would: evidence is lacking. It never turns into zero on its own. */
export class Lack {
  readonly gaps: readonly Gap[];

  constructor(gaps: readonly Gap[]) {
    this.gaps = gaps;
  }

  /** What two values lack together. */
  static of(left: unknown, right: unknown): Lack {
    return new Lack([left, right].flatMap((value) => (value instanceof Lack ? value.gaps : [])));
  }

  /** Everything that the given values lack together; null when nothing does. */
  static among(values: readonly unknown[]): Lack | null {
    const lacks = values.filter((value) => value instanceof Lack);
    return lacks.length > 0 ? new Lack(lacks.flatMap(({ gaps }) => gaps)) : null;
  }
}

/** A value that was asked for before and is known. Anything else is our own mistake. */
export function known<T>(value: T | Lack): T {
  if (value instanceof Lack) throw new TypeError("only what is known can be explained");
  return value;
}
