import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect } from "vitest";
import { canonicalFramework, diffFrameworks, parseFramework } from "../src/index.ts";
import type { Framework, FrameworkChange } from "../src/index.ts";
import { mutate, mutation } from "./mutate.ts";

const published = parseFramework(
  JSON.parse(readFileSync(new URL("../cases/wangcheng-2021.framework.json", import.meta.url), "utf8")),
);
/** A few rows of it with the facts that they read, so that most changes lie in a rule. */
const indicators = published.indicators.filter(({ code }) =>
  ["A1-1", "A2-1", "B1-3", "B2-2", "C1-1"].includes(code),
);
const table = {
  ...published,
  total: "17",
  grades: published.grades.map((grade, index) => ({ ...grade, from: ["15", "13", "10"][index] ?? "0" })),
  indicators,
  facts: published.facts.filter(({ key }) => JSON.stringify(indicators).includes(`"${key}"`)),
};

/** Two tables of one county: each the published one, or that with one to three places changed. */
const arbitraryPair = fc.tuple(fc.array(mutation, { maxLength: 3 }), fc.array(mutation, { maxLength: 1 }));

function framework(mutations: readonly (readonly [number, number])[]): Framework | null {
  const json = mutations.reduce<unknown>((found, [turn, way]) => mutate(found, turn, way), table);
  try {
    return parseFramework(json);
  } catch {
    return null;
  }
}

const EXCHANGED = { added: "removed", removed: "added", moved: "moved", changed: "changed" } as const;
const figures = ({ kind, about, part, from, to }: FrameworkChange) => ({ kind, about, part, from, to });
const backwards = ({ kind, about, part, from, to }: FrameworkChange) => ({
  kind: EXCHANGED[kind],
  about,
  part,
  from: to,
  to: from,
});
const sorted = (changes: readonly object[]) => changes.map((change) => JSON.stringify(change)).sort();

/** There is a change exactly where the canonical forms differ, and the other way round it is undone. */
export const diffUndone = fc.property(arbitraryPair, ([some, others]) => {
  const [from, to] = [framework(some), framework(others)];
  fc.pre(from !== null && to !== null);
  expectUndone(from, to);
});

/** Comparing the other way round undoes every change. */
export function expectUndone(from: Framework, to: Framework): void {
  const there = diffFrameworks(from, to);
  expect(there.length > 0).toBe(canonicalFramework(from) !== canonicalFramework(to));
  expect(sorted(there.map(backwards))).toEqual(sorted(diffFrameworks(to, from).map(figures)));
  for (const { kind, from: before, to: after } of there)
    if (kind === "changed") expect(before).not.toBe(after);
}
