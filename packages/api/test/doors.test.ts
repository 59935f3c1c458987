import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { policyKeys } from "@hengji/services";
import { describe, expect, test } from "vitest";
import { addressOf, hasServerAction } from "../src/doors/scan-doors.ts";
import { appRouter } from "../src/index.ts";
import { proceduresOf } from "./matrix/procedures-of.ts";

test("every procedure carries the policy key that is its own path, and every row has its procedure", async () => {
  const found = await proceduresOf(appRouter);
  for (const [name, key] of found) expect(key, `no policy row for ${name}`).toBe(name);
  expect([...found.keys()].sort()).toEqual(policyKeys("query", "mutation").sort());
});

describe("the address of a file", () => {
  test.each([
    ["app/page.tsx", "/"],
    ["app/(main)/evaluations/(list)/page.tsx", "/evaluations"],
    ["app/(main)/evaluations/[id]/page.tsx", "/evaluations/[id]"],
    ["app/api/trpc/[trpc]/route.ts", "/api/trpc/[trpc]"],
    ["app/@panel/why/page.tsx", "/why"],
    ["app/layout.tsx", null],
    ["app/evaluations/page-head.tsx", null],
    ["features/page.tsx", null],
  ])("%s is %j", (file, address) => expect(addressOf(file)).toBe(address));
});

test("a server action is found by its directive, at the head of a file or of a function", () => {
  expect(hasServerAction('"use server";\nexport async function save() {}')).toBe(true);
  expect(hasServerAction("async function save() {\n  'use server'\n}")).toBe(true);
  expect(hasServerAction('// not "use server"\nconst text = "use server";')).toBe(false);
});

describe("the check of the portal", () => {
  const script = path.resolve(import.meta.dirname, "../src/doors/check-doors.ts");
  const portal = path.resolve(import.meta.dirname, "../../../apps/portal/src");
  const check = async (...args: string[]) => {
    try {
      const { stderr } = await promisify(execFile)(process.execPath, [script, ...args]);
      return { code: 0, stderr };
    } catch (error) {
      const { code, stderr } = error as { code: number; stderr: string };
      return { code, stderr };
    }
  };

  async function portalWith(
    files: Readonly<Record<string, string>>,
    work: (folder: string) => Promise<void>,
  ) {
    const folder = await mkdtemp(path.join(tmpdir(), "hengji-doors-"));
    try {
      await cp(portal, folder, { recursive: true });
      for (const [file, text] of Object.entries(files)) {
        await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
        await writeFile(path.join(folder, file), text);
      }
      await work(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  test("the portal's doors are the rows of the policy table", async () => {
    expect(await check()).toEqual({ code: 0, stderr: "" });
  });

  test.each([
    ["app/export/route.ts", "export const GET = () => new Response();", "/export"],
    ["app/(main)/archive/page.tsx", "export default () => null;", "/archive"],
    ["features/save.ts", '"use server";\nexport async function save() {}', "features/save.ts#use server"],
  ])("%s without a row fails it, by name", async (file, text, door) => {
    await portalWith({ [file]: text }, async (folder) => {
      const { code, stderr } = await check(folder);
      expect(code).toBe(1);
      expect(stderr).toContain(`策略表缺少这个入口：${door}。`);
    });
  });

  test("a row without a door fails it, by name", async () => {
    await portalWith({}, async (folder) => {
      await rm(path.join(folder, "app/healthz"), { recursive: true });
      const { code, stderr } = await check(folder);
      expect(code).toBe(1);
      expect(stderr).toContain("策略表有这一行而没有这个入口：/healthz。");
    });
  });
});
