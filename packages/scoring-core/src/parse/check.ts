import { say } from "./place.ts";
import type { Place } from "./place.ts";

/** Reads one value: the value itself, or undefined after an issue was noted. */
export type Check<T> = (value: unknown, at: Place) => T | undefined;

export interface Optional<T> {
  readonly optional: Check<T>;
}

export const optional = <T>(check: Check<T>): Optional<T> => ({ optional: check });

/** One check per key; keys that the type marks optional must be marked here too. */
export type Shape<T> = {
  readonly [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K>
    ? Optional<Exclude<T[K], undefined>>
    : Check<T[K]>;
};

/** More than any real table needs. */
const MOST_ENTRIES = 2000;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What some keys of a record must be together. */
export interface Together<T> {
  readonly keys: readonly (keyof T)[];
  readonly check: (value: T, at: Place) => void;
}

/** Asked where these keys are right by themselves, whatever else is wrong: every issue is told at once. */
export const together = <T, K extends keyof T>(
  keys: readonly K[],
  check: (value: Pick<T, K>, at: Place) => void,
): Together<T> => ({ keys, check });

/** An object with exactly these keys. */
export function object<T extends object>(shape: Shape<T>, ...across: readonly Together<T>[]): Check<T> {
  const fields = Object.entries<Check<unknown> | Optional<unknown>>(shape);
  const known = new Set(fields.map(([key]) => key));
  return (value, at) => {
    if (!isRecord(value)) return at.add("wrongType", `应为对象，现为${say(value)}`);
    const wrong = new Set<PropertyKey>();
    for (const key of Object.keys(value))
      if (!known.has(key)) at.at(key).add("unknownKey", "没有这一项，请删去或改正名称");
    const result: Record<string, unknown> = {};
    for (const [key, field] of fields) {
      if (Object.hasOwn(value, key)) {
        const check = typeof field === "function" ? field : field.optional;
        result[key] = check(value[key], at.at(key));
        if (result[key] === undefined) wrong.add(key);
      } else if (typeof field === "function") {
        at.at(key).add("missingKey", "缺少这一项，请补上");
        wrong.add(key);
      }
    }
    for (const { keys, check } of across) if (!keys.some((key) => wrong.has(key))) check(result as T, at);
    return wrong.size === 0 ? (result as T) : undefined;
  };
}

/** A list with at least `least` entries, each read by `check`. */
export function list<T>(check: Check<T>, least = 0): Check<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) return at.add("wrongType", `应为列表，现为${say(value)}`);
    if (value.length < least) return at.add("outOfRange", `至少要有${least}项，现有${value.length}项`);
    if (value.length > MOST_ENTRIES) return at.add("tooLong", `最多${MOST_ENTRIES}项，现有${value.length}项`);
    // Unlike map, from also looks at holes.
    const read = Array.from(value, (entry, index) => check(entry, at.at(index)));
    return read.includes(undefined) ? undefined : (read as T[]);
  };
}

/** A union told apart by the text under `tag`. */
export function tagged<T>(tag: string, kinds: Readonly<Record<string, Check<T>>>): Check<T> {
  const names = Object.keys(kinds).join("、");
  return (value, at) => {
    if (!isRecord(value)) return at.add("wrongType", `应为对象，现为${say(value)}`);
    if (!Object.hasOwn(value, tag)) return at.at(tag).add("missingKey", `缺少这一项，应为${names}之一`);
    const kind = value[tag];
    const check = typeof kind === "string" && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (check === undefined) return at.at(tag).add("badText", `应为${names}之一，现为${say(kind)}`);
    return check(value, at);
  };
}

/** Reads one level deeper; `check` is looked up when needed because rules contain rules. */
export function nested<T>(check: () => Check<T>): Check<T> {
  return (value, at) => {
    const inside = at.deeper();
    return inside === null ? undefined : check()(value, inside);
  };
}
