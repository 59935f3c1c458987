import { spawnSync } from "node:child_process";
import { symlinkSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { manifest, scratchWorkspace } from "./scratch-workspace.ts";

const turbo = fileURLToPath(new URL("../../../node_modules/.bin/turbo", import.meta.url));

function boundaries(code: string) {
  const root = scratchWorkspace({
    "package.json": JSON.stringify({ name: "scratch", private: true, packageManager: "pnpm@12.21.0" }),
    "pnpm-workspace.yaml": "packages:\n  - packages/*\n",
    "pnpm-lock.yaml": "lockfileVersion: '9.0'\n\nimporters:\n\n  .: {}\n",
    "turbo.json": JSON.stringify({ tasks: {} }),
    "packages/api/package.json": manifest("api", "services"),
    "packages/api/src/index.ts": code,
    "packages/services/package.json": manifest("services"),
    "packages/services/src/index.ts": "export const read = 1;\n",
    "packages/db/package.json": manifest("db"),
    "packages/db/src/index.ts": "export const row = 1;\n",
  });
  mkdirSync(join(root, "packages/api/node_modules/@hengji"), { recursive: true });
  symlinkSync("../../../services", join(root, "packages/api/node_modules/@hengji/services"));
  spawnSync("git", ["init", "-q"], { cwd: root });
  const { status, stdout, stderr } = spawnSync(turbo, ["boundaries", "--no-color"], {
    cwd: root,
    encoding: "utf8",
    env: { PATH: process.env.PATH, TURBO_TELEMETRY_DISABLED: "1" },
  });
  return { status, text: stdout + stderr };
}

test("turbo boundaries passes declared imports", () => {
  expect(boundaries(`import { read } from "@hengji/services";\nexport { read };\n`)).toMatchObject({
    status: 0,
  });
});

test("turbo boundaries refuses an undeclared import", () => {
  const { status, text } = boundaries(`import { row } from "@hengji/db";\nexport { row };\n`);
  expect(status).not.toBe(0);
  expect(text).toContain("@hengji/db");
});

test("turbo boundaries refuses a relative path that leaves the package", () => {
  const { status, text } = boundaries(`import { row } from "../../db/src/index.ts";\nexport { row };\n`);
  expect(status).not.toBe(0);
  expect(text).toContain("leaves the package");
});
