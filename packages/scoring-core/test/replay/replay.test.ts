import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ENGINE_VERSION, parseFramework } from "../../src/index.ts";
import { hashOf, replayed } from "./replayed.ts";
import type { ReplayCase } from "./replayed.ts";

const versions = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const casesOf = (version: string): readonly ReplayCase[] =>
  readFileSync(new URL(`./${version}/cases.jsonl`, import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as ReplayCase);

test("this engine's version is recorded; see the README where it has changed", () => {
  expect(versions).toContain(ENGINE_VERSION);
});

describe.each(versions)("what engine %s scored", (version) => {
  test.each(casesOf(version).map((one) => [one.name, one] as const))("%s", (name, stored) => {
    const framework = parseFramework(stored.framework);
    expect(hashOf(framework)).toBe(stored.hash);
    const now = replayed(name, framework, stored.input);
    expect(now.card).toEqual(stored.card);
    if (version === ENGINE_VERSION) expect(now.lines).toEqual(stored.lines);
  });
});
