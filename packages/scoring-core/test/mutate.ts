import fc from "fast-check";

type Holder = Record<string, unknown>;

const isHolder = (value: unknown): value is Holder => typeof value === "object" && value !== null;

/** A JSON copy of `value` with one place of it changed: a value, an element or member gone, two exchanged. */
export function mutate(value: unknown, turn: number, way: number): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  const places = [...placesIn(copy)];
  const place = places[turn % places.length];
  if (place !== undefined) change(place.holder, place.key, way, places[(turn * 7 + way) % places.length]);
  return copy;
}

/** Which place, and what happens to it. */
export const mutation = fc.tuple(fc.nat(1_000_000), fc.nat(1_000));

interface Spot {
  readonly holder: Holder;
  readonly key: string;
}

function* placesIn(value: unknown): Generator<Spot> {
  if (!isHolder(value)) return;
  for (const [key, member] of Object.entries(value)) {
    yield { holder: value, key };
    yield* placesIn(member);
  }
}

const WORDS = ["0", "1", "0.5", "改", "all", "sum", "fraction", "whole", "up", "2021-12-31", "改指标", "人"];

function change(holder: Holder, key: string, way: number, other: Spot | undefined): void {
  const entry = holder[key];
  const fate = way % 4;
  if (Array.isArray(holder)) {
    const index = Number(key);
    const [taken] = holder.splice(index, 1);
    if (fate === 0) return;
    if (fate === 1) holder.splice(way % (holder.length + 1), 0, taken);
    else
      holder.splice(
        index,
        0,
        ...(fate === 2 ? [structuredClone(other?.holder[other.key]), taken] : [changed(taken, way)]),
      );
  } else if (fate === 0) Reflect.deleteProperty(holder, key);
  else if (fate === 1 && other !== undefined) holder[key] = structuredClone(other.holder[other.key]);
  else holder[key] = changed(entry, way);
}

function changed(value: unknown, way: number): unknown {
  if (typeof value === "number") return value + (way % 5) - 2;
  if (typeof value === "boolean") return !value;
  if (Array.isArray(value)) return value.toReversed();
  if (typeof value !== "string") return value;
  return /^-?[0-9.]+$/.test(value) ? String(way % 120) : (WORDS[way % WORDS.length] ?? value);
}
