import fc from "fast-check";

/** One change of a JSON value: where, counted over all its places, and what is done there. */
export interface Mutation {
  readonly at: number;
  readonly edit: Edit;
}

type Edit =
  /** Another number, answer, word or order: what was written stays plausible. */
  | { readonly kind: "nudge"; readonly by: number }
  | { readonly kind: "replace"; readonly by: unknown }
  | { readonly kind: "remove" }
  /** Twice in its list, or as a list of two. */
  | { readonly kind: "repeat" }
  /** Under another name; in a list, under a name where there was none. */
  | { readonly kind: "rename"; readonly to: string }
  /** What stands at another place of the same value, as when lines of a file are moved. */
  | { readonly kind: "copy"; readonly from: number };

/** What people, spreadsheets and bad programs write where something else belongs. */
const JUNK: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  0.1,
  "",
  " ",
  "0",
  "-1",
  "1e400",
  "NaN",
  "１００",
  "12,000",
  "100%",
  "优",
  "衡\u0000绩",
  "\ud800",
  "9".repeat(40),
  "字".repeat(5_000),
  "2021-02-30",
  "__proto__",
  "constructor",
  [],
  {},
  [[]],
  [null],
  { op: "fact", key: "rate" },
  { op: "yes", key: "issued" },
  { op: "constant", value: "0" },
  { at: "0", included: false },
  { kind: "discretion", points: "1", judgement: "effect" },
  { status: "missing", reason: "未提供" },
  JSON.parse('{"__proto__":{"polluted":true}}'),
];

const replace = (by: unknown): Edit => ({ kind: "replace", by });
const hundredths = fc.integer({ min: -200, max: 20_000 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 24, arbitrary: hundredths.map((by): Edit => ({ kind: "nudge", by })) },
  { weight: 4, arbitrary: fc.constantFrom(...JUNK).map(replace) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 2 }).map(replace) },
  { weight: 3, arbitrary: fc.constantFrom<Edit[]>({ kind: "remove" }, { kind: "repeat" }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom("points", "key", "op", "kind", "__proto__", "层级").map((to): Edit => ({
      kind: "rename",
      to,
    })),
  },
  { weight: 6, arbitrary: fc.nat().map((from): Edit => ({ kind: "copy", from })) },
);

export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(fc.record({ at: fc.nat(), edit }), {
  minLength: 1,
  maxLength: 4,
});

/** A copy of a JSON value with the changes made one after the other. */
export function mutated(value: unknown, changes: readonly Mutation[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const { at, edit: made } of changes) {
    const slots = slotsIn(copy);
    const slot = slots[at % slots.length];
    if (slot !== undefined) change(slot, made, slots);
  }
  return copy;
}

/** A place in a value: what holds it, and under which name. */
interface Slot {
  readonly holder: object;
  readonly name: string;
}

function slotsIn(value: unknown, found: Slot[] = []): readonly Slot[] {
  if (typeof value !== "object" || value === null) return found;
  for (const [name, entry] of Object.entries(value)) {
    found.push({ holder: value, name });
    slotsIn(entry, found);
  }
  return found;
}

function change({ holder, name }: Slot, made: Edit, slots: readonly Slot[]): void {
  const here: unknown = Reflect.get(holder, name);
  switch (made.kind) {
    case "nudge":
      return put(holder, name, nudged(here, made.by));
    case "replace":
      return put(holder, name, made.by);
    case "remove":
      if (Array.isArray(holder)) holder.splice(Number(name), 1);
      else Reflect.deleteProperty(holder, name);
      return;
    case "repeat":
      if (Array.isArray(holder)) holder.splice(Number(name), 0, structuredClone(here));
      else put(holder, name, [here, structuredClone(here)]);
      return;
    case "rename":
      if (Array.isArray(holder)) return put(holder, name, { [made.to]: here });
      Reflect.deleteProperty(holder, name);
      return put(holder, made.to, here);
    case "copy": {
      const other = slots[made.from % slots.length];
      return put(holder, name, other && structuredClone(Reflect.get(other.holder, other.name)));
    }
  }
}

function nudged(here: unknown, by: number): unknown {
  if (typeof here === "boolean") return !here;
  if (typeof here === "string") return /^-?[0-9.]+$/.test(here) ? `${by / 100}` : `${here}改`;
  if (!Array.isArray(here)) return here;
  const entries: readonly unknown[] = here;
  return by % 2 === 0 ? [...entries].reverse() : entries.slice(1);
}

const put = (holder: object, name: string, value: unknown): void => {
  Reflect.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
};
