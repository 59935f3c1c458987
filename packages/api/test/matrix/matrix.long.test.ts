import { policy, type PolicyKey, policyKeys } from "@hengji/services";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeMatrix, type Matrix, withFlippedRow } from "./matrix.ts";

let matrix: Matrix;
beforeAll(async () => {
  matrix = await makeMatrix();
});
afterAll(() => matrix.close());

const flips = policyKeys("query", "mutation", "page", "http").flatMap(
  (key): [PolicyKey, "roles" | "states"][] =>
    "states" in policy[key]
      ? [
          [key, "roles"],
          [key, "states"],
        ]
      : [[key, "roles"]],
);

test.each(flips)("%s: %s turned to its opposite is found", async (key, part) => {
  const { wrong } = await withFlippedRow(key, part, () => matrix.tryDoor(key));
  expect(wrong.length).toBeGreaterThan(0);
});
