import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readTable } from "../src/table.ts";
import { violations } from "../src/violations.ts";
import { manifest, scratchWorkspace } from "./scratch-workspace.ts";

const repository = fileURLToPath(new URL("../../..", import.meta.url));
const table = readTable(repository);

test("the repository has no arrow outside the table", () => {
  expect(violations(repository, table)).toEqual([]);
});

describe("a wrong arrow is found", () => {
  test("in package.json: the portal declares the database", () => {
    const root = scratchWorkspace({ "apps/portal/package.json": manifest("portal", "api", "db") });
    expect(violations(root, table)).toEqual(["portal/package.json: declares db"]);
  });

  test("in the source: the portal imports services through its name, undeclared", () => {
    const root = scratchWorkspace({
      "apps/portal/package.json": manifest("portal", "api"),
      "apps/portal/src/page.tsx": `import { api } from "@hengji/api";\nimport { read } from "@hengji/services";\n`,
    });
    expect(violations(root, table)).toEqual(["apps/portal/src/page.tsx: imports @hengji/services"]);
  });

  test.each([
    ["an import of a type", `import type { Row } from "@hengji/db";`],
    ["a re-export", `export { row } from "@hengji/db";`],
    ["a re-export of everything", `export * from "@hengji/db";`],
    ["a dynamic import", `export const load = () => import("@hengji/db");`],
    ["an import for its effect", `import "@hengji/db";`],
  ])("in the source, as %s", (_, code) => {
    const root = scratchWorkspace({
      "packages/api/package.json": manifest("api"),
      "packages/api/src/index.ts": code,
    });
    expect(violations(root, table)).toEqual(["packages/api/src/index.ts: imports @hengji/db"]);
  });

  test("in a style sheet", () => {
    const root = scratchWorkspace({
      "packages/ui/package.json": manifest("ui"),
      "packages/ui/src/styles.css": `@import "@hengji/portal/theme.css";`,
    });
    expect(violations(root, table)).toEqual(["packages/ui/src/styles.css: imports @hengji/portal/theme.css"]);
  });

  test("as a relative path that leaves the package", () => {
    const root = scratchWorkspace({
      "apps/portal/package.json": manifest("portal"),
      "apps/portal/src/page.ts": `import { db } from "../../../packages/db/src/index.ts";`,
    });
    expect(violations(root, table)).toEqual([
      "apps/portal/src/page.ts: ../../../packages/db/src/index.ts leaves the package",
    ]);
  });

  test("as a package without a row", () => {
    const root = scratchWorkspace({ "packages/shared/package.json": manifest("shared") });
    expect(violations(root, table)).toEqual(["shared: has no row in tooling/arrows.json"]);
  });

  test("as a tooling package that depends on the product", () => {
    const root = scratchWorkspace({ "tooling/seed/package.json": manifest("seed", "services") });
    expect(violations(root, table)).toEqual(["seed/package.json: declares services"]);
  });
});

describe("the end-to-end tests reach the database through its testing entry only", () => {
  const journey = (specifier: string) =>
    scratchWorkspace({
      "apps/portal-e2e/package.json": manifest("portal-e2e", "db"),
      "apps/portal-e2e/src/seed.ts": `import { database } from "${specifier}";`,
    });

  test("the testing entry is allowed", () => {
    expect(violations(journey("@hengji/db/testing"), table)).toEqual([]);
  });

  test("the main entry is not", () => {
    expect(violations(journey("@hengji/db"), table)).toEqual([
      "apps/portal-e2e/src/seed.ts: imports @hengji/db; only @hengji/db/testing is allowed",
    ]);
  });
});

describe("db and contracts take names only from the pure packages", () => {
  const core = {
    "packages/scoring-core/package.json": manifest("scoring-core"),
    "packages/scoring-core/src/index.ts": [
      `export type Grade = "good";`,
      `export const gradeCodes = ["good"] as const;`,
      `export function score() {}`,
      `export const compile = () => score;`,
      `export class Scorer {}`,
    ].join("\n"),
  };
  const importing = (code: string) =>
    violations(
      scratchWorkspace({
        ...core,
        "packages/db/package.json": manifest("db", "scoring-core"),
        "packages/db/src/index.ts": code,
      }),
      table,
    );

  test.each([
    [`import type { Grade, Scorer } from "@hengji/scoring-core";`],
    [`import { gradeCodes, type Grade } from "@hengji/scoring-core";`],
    [`export { gradeCodes } from "@hengji/scoring-core";`],
  ])("allowed: %s", (code) => {
    expect(importing(code)).toEqual([]);
  });

  test.each([
    [`import { score } from "@hengji/scoring-core";`, "score"],
    [`import { compile, gradeCodes } from "@hengji/scoring-core";`, "compile"],
    [`import { Scorer } from "@hengji/scoring-core";`, "Scorer"],
    [`import * as core from "@hengji/scoring-core";`, "*"],
    [`export * from "@hengji/scoring-core";`, "*"],
  ])("refused: %s", (code, name) => {
    expect(importing(code)).toEqual([
      `packages/db/src/index.ts: imports ${name} from @hengji/scoring-core; only its names are allowed`,
    ]);
  });
});
