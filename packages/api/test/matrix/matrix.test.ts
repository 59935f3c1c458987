import { type PolicyKey, policyKeys } from "@hengji/services";
import { roleLabels } from "@hengji/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appRouter } from "../../src/index.ts";
import { doors, people } from "./expected.ts";
import { makeMatrix, type Matrix, withFlippedRow } from "./matrix.ts";
import { proceduresOf } from "./procedures-of.ts";

let matrix: Matrix;
beforeAll(async () => {
  matrix = await makeMatrix();
});
afterAll(() => matrix.close());

test("the matrix has every procedure of the router, every page and every route handler, and every role", async () => {
  const procedures = [...(await proceduresOf(appRouter)).keys()];
  expect(Object.keys(doors).sort()).toEqual([...procedures, ...policyKeys("page", "http")].sort());
  const roles = new Set(Object.values(people).flatMap(({ held }) => held.map(([role]) => role)));
  expect(roles).toEqual(new Set(Object.keys(roleLabels)));
});

describe("everyone at every door, on everything behind it", () => {
  test.each(Object.keys(doors))("%s", async (door) => {
    expect((await matrix.tryDoor(door)).wrong).toEqual([]);
  });
});

describe("a row turned to its opposite is found", () => {
  test.each<[PolicyKey, "roles" | "states"]>([
    ["fact.save", "roles"],
    ["fact.save", "states"],
    ["comment.open", "roles"],
    ["evaluation.get", "roles"],
    ["account.people", "roles"],
    ["/evaluations", "roles"],
    ["/api/evaluations/[id]/events", "roles"],
    ["framework.get", "roles"],
    ["framework.saveIndicator", "roles"],
    ["framework.approve", "roles"],
    ["/api/frameworks/[id]/events", "roles"],
  ])("%s: %s", async (key, part) => {
    const { wrong } = await withFlippedRow(key, part, () => matrix.tryDoor(key));
    expect(wrong.length).toBeGreaterThan(0);
    expect((await matrix.tryDoor(key)).wrong).toEqual([]);
  });
});
