import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { childEnvironment } from "./environment.mjs";

const root = mkdtempSync(path.join(tmpdir(), "hengji-bootstrap-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const HOME = root;

test("npm's own variables go, where packages come from stays", () => {
  const env = childEnvironment(
    {
      HOME,
      PATH: "/bin",
      npm_lifecycle_event: "start",
      npm_config_prefix: "/usr",
      npm_config_registry: "https://registry.example/",
      npm_config_cafile: "/etc/ca.pem",
      "npm_config_@bureau:registry": "https://registry.example/bureau/",
      DATA_DIR: "/srv/hengji",
    },
    root,
    ["/pinned/bin", "/project/.bin"],
  );
  expect(env).toMatchObject({
    PATH: "/pinned/bin:/project/.bin:/bin",
    DATA_DIR: "/srv/hengji",
    npm_config_registry: "https://registry.example/",
    npm_config_cafile: "/etc/ca.pem",
    "npm_config_@bureau:registry": "https://registry.example/bureau/",
    NEXT_TELEMETRY_DISABLED: "1",
    TURBO_TELEMETRY_DISABLED: "1",
  });
  expect(env).not.toHaveProperty("npm_lifecycle_event");
  expect(env).not.toHaveProperty("npm_config_prefix");
});

test("a home that exists is kept; without one the stores lie inside the project", () => {
  const home = (inherited) => childEnvironment({ ...inherited, PATH: "/bin" }, root, []).HOME;
  chmodSync(root, 0o700);
  expect(home({ HOME })).toBe(root);
  expect(home({})).toBe(path.join(root, "node_modules", ".home"));
  expect(home({ HOME: path.join(root, "absent") })).toBe(path.join(root, "node_modules", ".home"));
});
