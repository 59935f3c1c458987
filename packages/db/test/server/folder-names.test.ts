import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { createFolder, startServer } from "../../src/server/index.ts";
import { leave, postmasterPid, query, scratch, serving } from "./scratch.ts";

const refusal = (dataDir: string) =>
  startServer({ dataDir }).then(
    () => expect.unreachable("it started"),
    (error: { name: string; code: string; message: string }) => error,
  );

describe("names that a shell would read as more than a name", () => {
  test.each(['$HOME `id` "b" a\\b $', "it's 两 个;字 & |!"])("%s is served", async (name) => {
    const dataDir = path.join(scratch(), name, "data");
    const server = await startServer({ dataDir, settings: { fsync: "off" } });
    expect(await query(server.ownerConfig, "select 1 as one")).toEqual([{ one: 1 }]);
    await leave(await serving(dataDir));
    await server.stop();
    expect(postmasterPid(dataDir)).toBeUndefined();
  });
});

describe("a folder that cannot be is refused in one line and at once", () => {
  test.each([
    ["a name longer than the disk holds", () => path.join(scratch(), "长".repeat(100)), "badSetting"],
    [
      "a path longer than PostgreSQL holds",
      () => path.join(scratch(), ...Array(10).fill("x".repeat(100))),
      "badSetting",
    ],
    ["a name of two lines", () => path.join(scratch(), "one\ntwo"), "badSetting"],
    ["a folder that takes nothing new", () => "/proc/hengji", "noPermission"],
    ["something below it", () => "/proc/hengji/data", "noPermission"],
    ["a link to nowhere", () => linked("/absent/data"), "notAFolder"],
    ["a link to itself", () => linked("data"), "notAFolder"],
  ])("%s", async (_, place, code) => {
    const problem = await refusal(place());
    expect(problem).toMatchObject({ name: "OperatorProblem", code });
    expect(problem.message).not.toContain("\n");
  });

  test("whoever else needs a folder is answered too", async () => {
    await expect(createFolder("/proc/hengji/heads")).rejects.toMatchObject({ code: "ENOENT" });
  });
});

test("a start that fails leaves no folder for its socket", async () => {
  const dataDir = path.join(scratch(), "data");
  const closed = path.join(scratch(), "closed");
  writeFileSync(closed, "", { mode: 0 });
  const settings = { hba_file: closed };
  await expect(startServer({ dataDir, settings })).rejects.toMatchObject({ code: "noPermission" });
  const name = `hengji-${createHash("sha256").update(dataDir).digest("hex").slice(0, 16)}`;
  const parents = ["/run", process.env["XDG_RUNTIME_DIR"] ?? "/run", tmpdir(), "/var/tmp"];
  for (const parent of parents) expect(readdirSync(parent)).not.toContain(name);
});

function linked(target: string): string {
  const folder = path.join(scratch(), "links");
  mkdirSync(folder);
  symlinkSync(target, path.join(folder, "data"));
  return path.join(folder, "data");
}
