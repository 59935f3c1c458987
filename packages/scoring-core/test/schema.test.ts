import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SCHEMAS, schemaOf } from "../schema/schema-of.ts";
import { FactsError, FrameworkError, parseFactsFile, parseFramework } from "../src/index.ts";
import type { Issue } from "../src/index.ts";
import { altered } from "./altered.ts";
import { mutate, mutation } from "./mutate.ts";

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const table = read("../cases/wangcheng-2021.framework.json");
const facts = read("../cases/wangcheng-2021.facts.json");
const published = parseFramework(table);

const ajv = new Ajv();
const isFramework = ajv.compile(Object(read("../schema/framework.schema.json")));
const isFactsFile = ajv.compile(Object(read("../schema/facts-file.schema.json")));

function issuesOf(parse: () => unknown): readonly Issue[] {
  try {
    parse();
    return [];
  } catch (fault) {
    if (fault instanceof FrameworkError || fault instanceof FactsError) return fault.issues;
    throw fault;
  }
}

/** What is a question of form. What is missing only because of something else in the file is none. */
const isForm = ({ code, message }: Issue) =>
  ["wrongType", "unknownKey", "badDecimal"].includes(code) || message.startsWith("缺少这一项");

describe("the published schemas", { timeout: 120_000 }, () => {
  test.each(SCHEMAS)("$file says what the types say; `npm run schema` writes it anew", (schema) => {
    expect(read(`../schema/${schema.file}`)).toEqual(JSON.parse(JSON.stringify(schemaOf(schema))));
  });

  test("the cases are valid", () => {
    expect(isFramework(table), JSON.stringify(isFramework.errors)).toBe(true);
    expect(isFactsFile(facts), JSON.stringify(isFactsFile.errors)).toBe(true);
  });

  test("what is read is valid, and what is refused for its form is not", () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 2 }), (changes) => {
        const json = changes.reduce<unknown>((found, [turn, way]) => mutate(found, turn, way), table);
        const issues = issuesOf(() => parseFramework(json));
        if (issues.length === 0) expect(isFramework(json), JSON.stringify(isFramework.errors)).toBe(true);
        if (issues.some(isForm)) expect(isFramework(json), JSON.stringify(issues)).toBe(false);
      }),
      { numRuns: 2_000, seed: 41 },
    );
  });

  test("so it is with facts files", () => {
    fc.assert(
      fc.property(mutation, ([turn, way]) => {
        const json = mutate(facts, turn, way);
        const issues = issuesOf(() => parseFactsFile(json, published));
        if (issues.length === 0) expect(isFactsFile(json), JSON.stringify(isFactsFile.errors)).toBe(true);
        if (issues.some(({ code }) => code === "unknownKey")) expect(isFactsFile(json)).toBe(false);
      }),
      { numRuns: 2_000, seed: 42 },
    );
  });

  test.each([
    ["total", 100],
    ["total", "1e2"],
    ["total", "-0"],
    ["total", "１００"],
    ["total", "007"],
    ["indicators[0].points", undefined],
    ["indicators[0].kind", "special"],
    ["indicators[0].rule.kind", "magic"],
    ["indicators[0].path", ["投入"]],
    ["indicators[0].colour", "red"],
    ["facts[0].type", "money"],
    ["grades", {}],
  ])("%s: %j is refused by both", (path, entry) => {
    const json = altered(table, path, entry);
    expect(issuesOf(() => parseFramework(json))).not.toEqual([]);
    expect(isFramework(json)).toBe(false);
  });
});
