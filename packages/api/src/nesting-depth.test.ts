import { expect, test } from "vitest";
import { nestingDepth } from "./nesting-depth.ts";

test.each([
  ["1", 0],
  ['{"a":1}', 1],
  ['[[{"a":[]}],[]]', 4],
  ['"[[["', 0],
  ['["\\"[[[", []]', 2],
  ["[".repeat(10_000), 10_000],
])("%s", (json, depth) => expect(nestingDepth(json)).toBe(depth));
