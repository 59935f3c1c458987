import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { testKind, testFiles } from "./kinds.ts";

export type SuiteOptions = {
  /** The suite needs PostgreSQL: one embedded server per run, a database of its own per test file. */
  database?: boolean;
};

const repository = fileURLToPath(new URL("../..", import.meta.url));
const databaseSetup = fileURLToPath(
  new URL("../../packages/db/src/testing/global-setup.ts", import.meta.url),
);

/**
 * The vitest configuration of one package: tests in Node beside the code and in `test/`.
 * `*.built.test.ts`, `*.long.test.ts` and `*.external.test.ts` run only when HENGJI_TESTS names their kind.
 */
export function suite(name: string, { database = false }: SuiteOptions = {}) {
  const reports = process.env.HENGJI_REPORTS;
  const kind = testKind(process.env.HENGJI_TESTS);
  const patient = database || kind !== "test";
  return defineConfig({
    test: {
      name,
      environment: "node",
      ...testFiles(kind),
      passWithNoTests: true,
      testTimeout: kind === "test" ? (patient ? 30_000 : 15_000) : 600_000,
      hookTimeout: patient ? 120_000 : 15_000,
      ...(database ? { globalSetup: [databaseSetup] } : {}),
      ...(reports ? { reporters: ["default", "json"], outputFile: { json: reportFile(reports, name) } } : {}),
    },
  });
}

function reportFile(folder: string, name: string): string {
  return join(repository, folder, `${name.replace("@hengji/", "")}.json`);
}
