import type { Decimal, GradeBand } from "@hengji/scoring-core";

/** Places along a drawn scale, in its own width; drawing only, nothing is decided by it. */
export interface GradeScale {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly edges: readonly number[];
  /** The points at the edges, written beneath them. */
  readonly bounds: readonly { readonly label: string; readonly at: number }[];
  readonly names: readonly { readonly label: string; readonly at: number }[];
}

/** The part of the scale where grades change: from ten points below the lowest edge, or from zero for a low total. */
export function gradeScale(
  grades: readonly GradeBand[],
  total: Decimal,
  whole: Decimal,
  width: number,
): GradeScale {
  const bands = grades.toReversed().map(({ label, from }) => ({ label, from: Number(from) }));
  const to = Number(whole);
  const usual = Math.max(0, (bands[1]?.from ?? 10) - 10);
  const from = Number(total) < usual ? 0 : usual;
  const place = (value: number) => ((Math.min(Math.max(value, from), to) - from) / (to - from)) * width;
  return {
    from,
    to,
    at: place(Number(total)),
    edges: bands.slice(1).map((band) => place(band.from)),
    bounds: bands.slice(1).map((band) => ({ label: String(band.from), at: place(band.from) })),
    names: bands.map(({ label, from: start }, index) => ({
      label,
      at: (place(start) + place(bands[index + 1]?.from ?? to)) / 2,
    })),
  };
}
