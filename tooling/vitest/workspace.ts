import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/** Every package's suite in one process: `vitest run --config tooling/vitest/workspace.ts`. */
export default defineConfig({
  root: repository,
  test: {
    projects: ["{apps,packages,tooling}/*/vitest.config.ts"],
    maxWorkers: Math.max(2, availableParallelism()),
  },
});
