import type { Framework, Indicator } from "../framework.ts";
import { align } from "./align.ts";
import type { Placed } from "./align.ts";
import { memberDifferences } from "./differences.ts";
import type { Sides } from "./differences.ts";
import { written } from "./framework-change.ts";
import type { ChangeSubject, FrameworkChange } from "./framework-change.ts";
import { ValueWords } from "./say-value.ts";
import type { Members } from "./say-value.ts";

/**
 * What `to` changes in `from`, in Chinese words: head, grades, facts, rows with the parts of their rules, and
 * what stands beside the rows. Empty exactly where both have the same canonical form. Rows belong together by
 * code, or by heading and name where the code was changed; facts by key, or by label. The other way round gives
 * the same changes with `from` and `to` exchanged.
 */
export function diffFrameworks(from: Framework, to: Framework): readonly FrameworkChange[] {
  const sides = { from: new ValueWords(from), to: new ValueWords(to) };
  const listed = <T extends object>(list: Listed<T>) => listChanges(list, from, to, sides);
  return [
    ...memberDifferences("head", headOf(from), headOf(to), sides).map((difference) =>
      written({ ...difference, about: "head", key: "", name: "" }),
    ),
    ...listed({
      about: "grade",
      of: ({ grades }) => grades,
      keys: [({ code }) => code],
      name: ({ label }) => label,
      say: ({ from: start, included }) => `${start}分${included === false ? "（不含）" : ""}起`,
    }),
    ...listed({
      about: "fact",
      of: ({ facts }) => facts,
      keys: [({ key }) => key, ({ label }) => label],
      name: ({ label }) => label,
      say: ({ type, unit }, words) => `${words.say("type", type)}${unit === "" ? "" : `，${unit}`}`,
    }),
    ...listed<Indicator>({
      about: "indicator",
      of: ({ indicators }) => indicators,
      keys: [({ code }) => code, ({ path, name, continues }) => JSON.stringify([path, name, continues])],
      name: (row, { indicators }) => `${row.code} ${rowName(row, indicators)}`,
      say: ({ path, points, rule }, words) => `${path.join("／")}，${points}分：${words.say("rule", rule)}`,
    }),
    ...listed({
      about: "weight",
      of: ({ weights = [] }) => weights,
      keys: [({ path }) => JSON.stringify(path)],
      name: ({ path }) => path.join("／"),
    }),
    ...listed({
      about: "totalCap",
      of: ({ totalCaps = [] }) => totalCaps,
      keys: [({ label }) => label],
      name: ({ label }) => label,
    }),
    ...listed({
      about: "printedHeading",
      of: ({ printedHeadings = [] }) => printedHeadings,
      keys: [({ path }) => JSON.stringify(path)],
      name: ({ path }) => path.join("／"),
    }),
    ...listed({
      about: "acknowledgement",
      of: ({ acknowledged = [] }) => acknowledged,
      keys: [({ code, place }) => JSON.stringify([code, place])],
      name: ({ place, code }) => `${place}（${code}）`,
    }),
  ];
}

const LISTS: readonly (keyof Framework)[] = [
  "grades",
  "facts",
  "indicators",
  "weights",
  "totalCaps",
  "printedHeadings",
  "acknowledged",
];

/** What belongs to no list; an empty list that is written out differs from none. */
function headOf(framework: Framework): Members {
  return Object.fromEntries(
    Object.entries(framework).filter(
      ([field, value]) =>
        !LISTS.includes(field as keyof Framework) || (Array.isArray(value) && value.length === 0),
    ),
  );
}

interface Listed<T> {
  readonly about: ChangeSubject;
  readonly of: (framework: Framework) => readonly T[];
  readonly keys: readonly ((value: T) => string)[];
  readonly name: (value: T, framework: Framework) => string;
  /** What it is, in words, where it is added or removed; else all its members. */
  readonly say?: (value: T, words: ValueWords) => string;
}

function listChanges<T extends object>(
  { about, of, keys, name, say }: Listed<T>,
  from: Framework,
  to: Framework,
  sides: Sides,
): readonly FrameworkChange[] {
  const [first = () => ""] = keys;
  const [older, newer] = [of(from), of(to)];
  const words = (value: T, side: keyof Sides) => say?.(value, sides[side]) ?? sides[side].say(about, value);
  const behind = (above: Placed<T> | null, framework: Framework) =>
    above === null ? "最前" : `“${name(above.value, framework)}”之后`;
  return align(older, newer, keys).flatMap(
    ({ from: before, to: after, moved }): readonly FrameworkChange[] => {
      if (before === null) {
        if (after === null) return [];
        const { value } = after;
        const change = { kind: "added", from: null, to: words(value, "to") } as const;
        return [written({ ...change, about, key: first(value), name: name(value, to), part: "" })];
      }
      if (after === null) {
        const { value } = before;
        const change = { kind: "removed", from: words(value, "from"), to: null } as const;
        return [written({ ...change, about, key: first(value), name: name(value, from), part: "" })];
      }
      const subject = { about, key: first(after.value), name: name(after.value, to) };
      return [
        ...(moved === null
          ? []
          : [
              written({
                ...subject,
                kind: "moved",
                part: "",
                from: behind(moved.from, from),
                to: behind(moved.to, to),
              }),
            ]),
        ...memberDifferences(about, members(before.value), members(after.value), sides).map((difference) =>
          written({ ...difference, ...subject }),
        ),
      ];
    },
  );
}

const members = (value: object): Members => Object.fromEntries(Object.entries(value));

function rowName({ name, continues, path }: Indicator, rows: readonly Indicator[]): string {
  if (name !== null) return name;
  const above = rows.find(({ code }) => code === continues)?.name;
  return `（续${above ?? path[1]}）`;
}
