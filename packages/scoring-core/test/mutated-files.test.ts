import fc from "fast-check";
import { describe, expect, test } from "vitest";
import wangchengFacts from "../cases/wangcheng-2021.facts.json" with { type: "json" };
import wangcheng from "../cases/wangcheng-2021.framework.json" with { type: "json" };
import { checkFactsFile, compile, describeRule, examine, parseFramework } from "../src/index.ts";
import type { FactsFile, Framework, Issue } from "../src/index.ts";
import { EVERY_KIND, EVERY_KIND_FACTS } from "./every-kind.ts";
import { factsIssues, frameworkIssues } from "./issues-of.ts";
import { mutated, mutations } from "./mutated.ts";
import type { Mutation } from "./mutated.ts";

/**
 * 20,000 files that something happened to: each gives a framework or facts that can be used, or a typed error that
 * says in Chinese where and what, and none a crash or a wait.
 */
const soundFacts: FactsFile = JSON.parse(JSON.stringify(wangchengFacts));
const table = parseFramework(wangcheng);

function expectTold(issues: readonly Issue[]): void {
  for (const { path, message, code } of issues) {
    expect(message).toMatch(/\p{Script=Han}/u);
    expect(message).not.toMatch(/undefined|NaN，|\[object|\p{Cc}/u);
    expect(message.length).toBeLessThan(400);
    expect(path.length).toBeLessThan(2_000);
    expect(code).toMatch(/^[a-zA-Z]+$/);
  }
}

/** What loads is examined, described and scored. */
function use(framework: Framework, facts: FactsFile): void {
  for (const { message } of examine(framework)) expect(message).toMatch(/\p{Script=Han}/u);
  for (const { rule } of framework.indicators) describeRule(rule, framework.facts);
  const scorer = compile(framework);
  if (factsIssues(facts, framework).length > 0) return;
  const card = scorer.score(facts);
  expect(card.total).toMatch(/^-?\d+(\.\d+)?$/);
  for (const { derivation } of card.indicators) expect(derivation.lines.length).toBeGreaterThan(0);
}

/** Whether the table loads. */
function tableSurvives(json: unknown, facts: FactsFile): boolean {
  const issues = frameworkIssues(json);
  expectTold(issues);
  if (issues.length === 0) use(parseFramework(json), facts);
  else expectTold(checkFactsFile(facts, json));
  return issues.length === 0;
}

/** Whether the facts load. */
function factsSurvive(json: unknown, framework: Framework): boolean {
  const issues = factsIssues(json, framework);
  expectTold(issues);
  if (issues.length > 0) return false;
  const { total } = compile(framework).score(json as FactsFile);
  expect(total).toMatch(/^-?\d+(\.\d+)?$/);
  return true;
}

/** Runs the property so many times; a good part of the files must load, or nothing behind the parser is tried. */
function survive(numRuns: number, seed: number, loads: (changes: readonly Mutation[]) => boolean): void {
  let loaded = 0;
  const property = fc.property(mutations, (changes) => {
    if (loads(changes)) loaded += 1;
  });
  fc.assert(property, { numRuns, seed });
  expect(loaded).toBeGreaterThan(numRuns / 10);
}

describe("mutated files", { timeout: 600_000 }, () => {
  test("9,000 tables of every kind", () => {
    survive(9_000, 61, (changes) => tableSurvives(mutated(EVERY_KIND, changes), EVERY_KIND_FACTS));
  });

  test("1,000 tables of 2021", () => {
    survive(1_000, 62, (changes) => tableSurvives(mutated(wangcheng, changes), soundFacts));
  });

  test("9,000 facts files for the table of every kind", () => {
    survive(9_000, 63, (changes) => factsSurvive(mutated(EVERY_KIND_FACTS, changes), EVERY_KIND));
  });

  test("1,000 facts files of 2021", () => {
    survive(1_000, 64, (changes) => factsSurvive(mutated(soundFacts, changes), table));
  });

  test("change no prototype", () => {
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});
