import { describe, expect, test } from "vitest";
import { planMigrations } from "./plan-migrations.ts";

const known = ["0000_regions.sql", "0001_scores.sql", "0002_roles.sql"].map((name) => ({
  name,
  sha256: `sum of ${name}`,
  sql: "select 1",
}));
const applied = (...names: string[]) => names.map((name) => ({ name, sha256: `sum of ${name}` }));
const pending = (...names: string[]) => planMigrations(known, applied(...names)).map(({ name }) => name);

describe("which migrations are still to run", () => {
  test("all of them in an empty database, in the order of their numbers", () => {
    expect(pending()).toEqual(["0000_regions.sql", "0001_scores.sql", "0002_roles.sql"]);
  });

  test("those after the last one applied", () => {
    expect(pending("0000_regions.sql")).toEqual(["0001_scores.sql", "0002_roles.sql"]);
  });

  test("none when all were applied", () => {
    expect(pending("0000_regions.sql", "0001_scores.sql", "0002_roles.sql")).toEqual([]);
  });

  test("a database with a migration that the code does not know is newer", () => {
    expect(() => pending("0000_regions.sql", "0001_scores.sql", "0002_roles.sql", "0003_later.sql")).toThrow(
      expect.objectContaining({ code: "newerDatabase" }),
    );
  });

  test("a migration whose text changed after it ran is refused by name", () => {
    const changed = [{ name: "0000_regions.sql", sha256: "another sum" }];
    expect(() => planMigrations(known, changed)).toThrow("0000_regions.sql 在执行之后被改动过");
  });

  test("a migration that was added before one already applied is refused by name", () => {
    expect(() => pending("0000_regions.sql", "0002_roles.sql")).toThrow(
      "0001_scores.sql 排在已执行的变更之前",
    );
  });
});
