import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { CaseReport } from "./case-report.ts";
import { testKind } from "./kinds.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const reports = process.env.HENGJI_REPORTS;

/** The commands in the root folder `scripts` belong to no package. */
const scripts = {
  root: repository,
  test: {
    name: "scripts",
    include: testKind(process.env.HENGJI_TESTS) === "test" ? ["scripts/**/*.test.mjs"] : [],
  },
};

/** Every package's suite in one process: `vitest run --config tooling/vitest/workspace.ts`. */
export default defineConfig({
  root: repository,
  test: {
    projects: ["{apps,packages,tooling}/*/vitest.config.ts", scripts],
    maxWorkers: Math.max(2, availableParallelism()),
    passWithNoTests: true,
    reporters: reports ? ["default", new CaseReport(join(repository, reports, "unit.json"))] : ["default"],
  },
});
