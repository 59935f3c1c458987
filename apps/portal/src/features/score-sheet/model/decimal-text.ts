import type { Decimal } from "@hengji/scoring-core";

type Scaled = { readonly n: bigint; readonly places: number };

function scaled(text: Decimal): Scaled {
  const [whole = "0", fraction = ""] = text.split(".");
  return { n: BigInt(whole + fraction), places: fraction.length };
}

const raised = ({ n, places }: Scaled, to: number): bigint => n * 10n ** BigInt(to - places);

function written(n: bigint, places: number): Decimal {
  const digits = (n < 0n ? -n : n).toString().padStart(places + 1, "0");
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return n < 0n ? `-${text}` : text;
}

/** Exact sum of decimal strings, with the most places that any of them has. */
export function sumOf(values: readonly Decimal[]): Decimal {
  const parts = values.map(scaled);
  const places = Math.max(0, ...parts.map((part) => part.places));
  return written(
    parts.reduce((sum, part) => sum + raised(part, places), 0n),
    places,
  );
}

export const negated = (value: Decimal): Decimal => {
  const { n, places } = scaled(value);
  return written(-n, places);
};

/** −1, 0 or 1; "1" and "1.00" are equal. */
export function compareDecimals(left: Decimal, right: Decimal): -1 | 0 | 1 {
  const [a, b] = [scaled(left), scaled(right)];
  const places = Math.max(a.places, b.places);
  const [x, y] = [raised(a, places), raised(b, places)];
  return x < y ? -1 : x > y ? 1 : 0;
}

export const isZero = (value: Decimal): boolean => scaled(value).n === 0n;

/** At least two places, never fewer than the value has, with a true minus sign. */
export function pointsText(value: Decimal): string {
  const { n, places } = scaled(value);
  return written(raised({ n, places }, Math.max(2, places)), Math.max(2, places)).replace("-", "−");
}

/** Exactly `places` places, rounded half up on the absolute value. */
export function textAt(value: Decimal, places: number): string {
  const given = scaled(value);
  if (given.places <= places) return written(raised(given, places), places).replace("-", "−");
  const step = 10n ** BigInt(given.places - places);
  const size = given.n < 0n ? -given.n : given.n;
  const rounded = (size + step / 2n) / step;
  return written(given.n < 0n ? -rounded : rounded, places).replace("-", "−");
}

/** What was lost, written as a loss: "−0.40"; nothing lost is "0.00". */
export const lossText = (lost: Decimal): string =>
  isZero(lost) ? pointsText("0") : pointsText(negated(lost));
