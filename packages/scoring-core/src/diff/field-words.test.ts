import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fieldWords } from "./field-words.ts";

const schema: unknown = JSON.parse(
  readFileSync(new URL("../../schema/framework.schema.json", import.meta.url), "utf8"),
);

/** Every member that a framework may hold. `op` tells expressions apart, which are said as formulas. */
function* membersIn(value: unknown, holder: string): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (holder === "properties") yield key;
    yield* membersIn(member, key);
  }
}

const inExpressions =
  /^(op|value|left|right|relation|terms|factors|part|whole|of|count|conditions|date|whenZero.*)$/;

test("every member of a framework has a Chinese name", () => {
  const members = new Set(membersIn(schema, ""));
  const nameless = [...members].filter((name) => fieldWords("", name) === name && !inExpressions.test(name));
  expect(nameless).toEqual([]);
});
