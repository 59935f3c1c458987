/** One thing that a part needed and did not get: a fact key or a judgement key. */
export interface Gap {
  readonly key: string;
  readonly why: "missing" | "notApplicable" | "zeroDivisor";
}

/** Stands where a value would: evidence is lacking. It never turns into zero on its own. */
export class Lack {
  readonly gaps: readonly Gap[];

  constructor(gaps: readonly Gap[]) {
    this.gaps = gaps;
  }

  /** Everything that the given values lack together; null when nothing does. */
  static among(values: readonly unknown[]): Lack | null {
    const gaps = values.flatMap((value) => (value instanceof Lack ? value.gaps : []));
    return gaps.length > 0 ? new Lack(gaps) : null;
  }
}
