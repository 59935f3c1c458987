import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast } from "../test/contrast.ts";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const light = tokensOf(":root {");
const dark = tokensOf('[data-theme="dark"] {');
const system = tokensOf('[data-theme="system"] {');
const themes = { light, dark: new Map([...light, ...dark]) };

test("following a dark system looks the same as choosing dark", () => {
  expect(system).toEqual(dark);
});

test("dark has its own value for every colour of light", () => {
  const colours = [...light].filter(([, value]) => value.startsWith("#")).map(([name]) => name);
  expect(colours.filter((name) => !dark.has(name))).toEqual([]);
});

describe.each(Object.entries(themes))("in %s", (_, tokens) => {
  const between = (text: string, ground: string) => contrast(valueOf(tokens, text), valueOf(tokens, ground));
  const pages = ["surface", "bg"];
  const hues = ["blue", "green", "amber", "vermilion", "series-self", "series-third", "series-review"];
  const grades = ["grade-1", "grade-2", "grade-3", "grade-4"];

  test.each([
    ...["ink", "ink-2"].flatMap((text) =>
      [...pages, "sunken", "blue-tint", "amber-tint"].map((on) => [text, on]),
    ),
    ...["ink-3", ...hues, ...grades].flatMap((text) => pages.map((on) => [text, on])),
    ...["blue", "green", "amber", "vermilion"].map((hue) => [hue, `${hue}-tint`]),
    ["on-blue", "blue"],
    ["on-blue", "blue-strong"],
  ] as [string, string][])("%s on %s is read at 4.5 : 1", (text, on) => {
    expect(between(text, on)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ["control", "surface"],
    ["focus", "surface"],
    ["focus", "bg"],
  ])("%s is seen on %s at 3 : 1", (line, on) => {
    expect(between(line, on)).toBeGreaterThanOrEqual(3);
  });
});

function tokensOf(opening: string): Map<string, string> {
  const start = css.indexOf(opening) + opening.length;
  const block = css.slice(start, css.indexOf("}", start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

function valueOf(tokens: ReadonlyMap<string, string>, name: string): string {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`no token --${name}`);
  return value;
}
