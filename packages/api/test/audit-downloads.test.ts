import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openHeadsFile, openSigningKey, signHeads } from "@hengji/services";
import { seedDemo } from "@hengji/services/demo";
import { createTestServices, type TestServices } from "@hengji/services/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ApiSettings, auditExportHandler, auditHeadsHandler, openRequest } from "../src/index.ts";
import { origin, signedIn } from "./signed-in.ts";

let world: TestServices;
let folder: string;
let settings: ApiSettings;
const browsers = new Map<string, Headers>();

beforeAll(async () => {
  world = await createTestServices();
  folder = await mkdtemp(path.join(tmpdir(), "hengji-downloads-"));
  await seedDemo(world.owner, new Date());
  settings = {
    services: world.services,
    origin,
    auditHeads: openHeadsFile(path.join(folder, "audit-heads.jsonl")),
  };
  for (const account of ["platform-audit", "platform-system", "wangcheng-department"]) {
    browsers.set(account, await signedIn(world, account));
  }
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

function ask(
  account: string | null,
  address: string,
  { method = "GET", site }: { method?: string; site?: string } = {},
): Promise<Response> {
  const headers = new Headers(account === null ? {} : browsers.get(account));
  if (site !== undefined) headers.set("sec-fetch-site", site);
  const handle = address.endsWith("/export") ? auditExportHandler(settings) : auditHeadsHandler(settings);
  return handle(new Request(`${origin}${address}`, { method, headers }));
}
const platform = "/api/audit/platform/export";
const heads = "/api/audit/heads";
const entered = async (chain: string) =>
  (
    await world.owner.pool.query("select action, object_id from audit_log where chain = $1 order by seq", [
      chain,
    ])
  ).rows as { action: string; object_id: string }[];

test("a chain is a file of JSON lines that no cache keeps, and its taking is its last entry", async () => {
  const response = await ask("platform-audit", platform, { site: "same-origin" });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/x-ndjson; charset=utf-8");
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  expect(response.headers.get("content-disposition")).toMatch(
    /^attachment; filename="hengji-audit-platform-\d+\.jsonl"$/,
  );
  const text = await response.text();
  expect(text.endsWith("\n")).toBe(true);
  const lines = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines[0]).toMatchObject({ export: "hengji-audit", chain: "platform", seq: lines.length - 1 });
  expect(lines.at(-1)).toMatchObject({ action: "audit.export", objectId: "platform", role: "auditAdmin" });
});

test("signed heads are a file too, once there are some", async () => {
  const before = await ask("platform-audit", heads);
  expect(before.status).toBe(404);
  expect(await before.text()).toContain("还没有签名链头");
  const key = await openSigningKey(path.join(folder, "audit-head.key"));
  if (settings.auditHeads) await signHeads(world.owner.db, { key, file: settings.auditHeads });
  const response = await ask("platform-audit", heads);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="hengji-audit-heads.jsonl"');
  expect(JSON.parse((await response.text()).split("\n")[0] ?? "")).toMatchObject({ chain: "platform" });
  expect((await entered("platform")).at(-1)).toMatchObject({ action: "audit.exportHeads" });
});

describe("who is not 审计管理员", () => {
  test.each(["platform-system", "wangcheng-department"])(
    "%s gets neither file nor list, and each attempt is entered",
    async (account) => {
      const before = (await entered("platform.refused")).length;
      const { call } = openRequest(settings, new Headers(browsers.get(account)));
      for (const address of [platform, heads]) {
        const response = await ask(account, address);
        expect(response.status).toBe(403);
        expect(response.headers.get("content-disposition")).toBeNull();
      }
      await expect(call.audit.chains()).rejects.toThrow();
      await expect(call.audit.entries({})).rejects.toThrow();
      expect((await entered("platform.refused")).slice(before).map(({ action }) => action)).toEqual([
        "/api/audit/[chain]/export",
        "/api/audit/heads",
        "audit.chains",
        "audit.entries",
      ]);
    },
  );

  test("nor anybody without a session", async () => {
    for (const address of [platform, heads]) expect((await ask(null, address)).status).toBe(401);
  });
});

test("a chain that does not exist, or whose name is none, is not found", async () => {
  for (const chain of ["123456", "platform.done", "%2e%2e", "x".repeat(500)]) {
    expect((await ask("platform-audit", `/api/audit/${chain}/export`)).status, chain).toBe(404);
  }
});

test.each(["cross-site", "same-site"])("a %s page cannot make anybody leave an entry", async (site) => {
  const before = await entered("platform");
  for (const address of [platform, heads]) {
    expect((await ask("platform-audit", address, { site })).status).toBe(403);
  }
  expect(await entered("platform")).toEqual(before);
});

test.each(["HEAD", "POST", "DELETE"])("%s leaves no entry", async (method) => {
  const before = await entered("platform");
  expect((await ask("platform-audit", platform, { method })).status).toBe(405);
  expect(await entered("platform")).toEqual(before);
});
