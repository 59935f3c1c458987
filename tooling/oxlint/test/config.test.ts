import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const repository = fileURLToPath(new URL("../../..", import.meta.url));
const base = join(repository, "tooling/oxlint/base.json");
const rootConfig = JSON.parse(readFileSync(join(repository, ".oxlintrc.json"), "utf8"));

const division = `export const rate = (done: number, planned: number) => done / planned;`;
const clock = `export const now = () => Date.now();`;
const environment = `export const port = process.env.PORT;`;
const query = `export { eq } from "drizzle-orm";`;
const html = `export const Cell = () => <td dangerouslySetInnerHTML={{ __html: "" }} />;`;
const door = `import { initTRPC } from "@trpc/server";\nexport const t = initTRPC.create();`;

const refused: [string, string, string][] = [
  ["exact-numbers", "packages/scoring-core/src/score.ts", division],
  ["pure", "packages/scoring-core/src/score.ts", clock],
  ["pure", "packages/scoring-core/src/number/exact.ts", clock],
  ["pure", "packages/workflow/src/decide.ts", clock],
  ["env-only", "apps/cli/src/serve.ts", environment],
  ["env-only", "apps/portal/src/app/page.tsx", environment],
  ["orm-home", "packages/api/src/router.ts", query],
  ["orm-home", "apps/portal/src/app/page.tsx", query],
  ["orm-home", "apps/portal-e2e/tests/sign-in.spec.ts", query],
  ["no-raw-html", "apps/portal/src/app/page.tsx", html],
  ["no-raw-html", "packages/ui/src/cell.tsx", html],
  ["no-raw-procedure", "packages/api/src/evaluation.ts", door],
];

const allowed: [string, string, string][] = [
  ["exact-numbers", "packages/scoring-core/src/number/exact.ts", division],
  ["exact-numbers", "packages/scoring-core/src/score.test.ts", division],
  ["exact-numbers", "packages/ui/src/chart.tsx", division],
  ["pure", "packages/services/src/clock.ts", clock],
  ["env-only", "apps/cli/src/env.ts", environment],
  ["env-only", "apps/portal/next.config.ts", environment],
  ["env-only", "scripts/test/main.mjs", `export const port = process.env.PORT;`],
  ["orm-home", "packages/db/src/client.ts", query],
  ["orm-home", "packages/services/src/evaluation/get.ts", query],
  ["no-raw-procedure", "packages/api/src/procedure.ts", door],
];

let scratch = "";
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "hengji-oxlint-"));
  const { options: _typed, $schema: _schema, ...config } = rootConfig;
  writeFileSync(join(scratch, ".oxlintrc.json"), JSON.stringify({ ...config, extends: [base] }));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The house rules that the repository's configuration reports for a file of this path. */
function findings(path: string, code: string): string[] {
  const file = join(scratch, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${code}\n`);
  const { stdout } = spawnSync(join(repository, "node_modules/.bin/oxlint"), ["-f", "json", path], {
    cwd: scratch,
    encoding: "utf8",
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; severity: string }[] };
  return diagnostics.filter(({ severity }) => severity === "error").map(({ code: rule }) => rule);
}

describe("where a house rule holds", () => {
  test.each(refused)("%s in %s", (rule, path, code) => {
    expect(findings(path, code)).toContain(`hengji(${rule})`);
  });
});

describe("where it does not", () => {
  test.each(allowed)("%s in %s", (rule, path, code) => {
    expect(findings(path, code)).not.toContain(`hengji(${rule})`);
  });
});

test("every rule is error or off, never a warning", () => {
  const configs = [JSON.parse(readFileSync(base, "utf8")), rootConfig, ...rootConfig.overrides];
  const severities = configs
    .flatMap(({ rules = {}, categories = {} }) => [...Object.values(rules), ...Object.values(categories)])
    .map((value) => (Array.isArray(value) ? value[0] : value));
  expect(new Set(severities)).toEqual(new Set(["error", "off"]));
});
