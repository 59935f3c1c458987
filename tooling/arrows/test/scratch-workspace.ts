import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A workspace of the given files (path → text) in a folder of its own, gone after the test. */
export function scratchWorkspace(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "hengji-arrows-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The package.json of a workspace package that depends on the given workspace packages. */
export function manifest(name: string, ...dependencies: string[]): string {
  return JSON.stringify({
    name: `@hengji/${name}`,
    version: "0.1.0",
    type: "module",
    exports: { ".": "./src/index.ts", "./testing": "./src/testing.ts" },
    dependencies: Object.fromEntries(dependencies.map((one) => [`@hengji/${one}`, "workspace:*"])),
  });
}
