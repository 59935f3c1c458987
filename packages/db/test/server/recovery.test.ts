import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startServer } from "../../src/server/index.ts";
import { isRoot, kill, leave, postmasterPid, query, scratch, serving } from "./scratch.ts";

let model = "";

beforeAll(async () => {
  model = mkdtempSync(path.join(tmpdir(), "hengji-db-"));
  chmodSync(model, 0o755);
  const server = await startServer({ dataDir: path.join(model, "data") });
  await query(server.ownerConfig, "create table kept as select 89.80::numeric as total");
  await server.stop();
});

afterAll(() => rmSync(model, { recursive: true, force: true }));

/** A data folder that was served before: copying it is quicker than making one. */
function prepared(): string {
  const folder = scratch();
  execFileSync("cp", ["-a", path.join(model, "data"), folder]);
  return path.join(folder, "data");
}

describe("two on one folder", () => {
  test("make it once, share one server, and the last one to leave stops it", async () => {
    const dataDir = path.join(scratch(), "data");
    const [first, second] = await Promise.all([serving(dataDir), serving(dataDir)]);
    const pid = postmasterPid(dataDir);
    expect(pid).toBeDefined();
    await leave(first);
    expect(postmasterPid(dataDir)).toBe(pid);
    await leave(second);
    expect(postmasterPid(dataDir)).toBeUndefined();
  });

  test("one that comes while the last one leaves gets a server", async () => {
    const dataDir = prepared();
    const first = await serving(dataDir);
    const [, second] = await Promise.all([leave(first), serving(dataDir)]);
    expect(postmasterPid(dataDir)).toBeDefined();
    await leave(second);
    expect(postmasterPid(dataDir)).toBeUndefined();
  });
});

describe("after kill -9", () => {
  test("of the process that serves, the next start uses the server that was left running", async () => {
    const dataDir = prepared();
    await kill(await serving(dataDir));
    const pid = postmasterPid(dataDir);
    const next = await serving(dataDir);
    expect(postmasterPid(dataDir)).toBe(pid);
    await leave(next);
    expect(postmasterPid(dataDir)).toBeUndefined();
  });

  test("of process and database together, the next start needs no hand", async () => {
    const dataDir = prepared();
    const first = await serving(dataDir);
    process.kill(postmasterPid(dataDir) ?? 0, "SIGKILL");
    await kill(first);
    await leave(await serving(dataDir));
  });

  test("of the database alone, it is started again and its connection settings still hold", async () => {
    const dataDir = prepared();
    const notices: string[] = [];
    const server = await startServer({ dataDir, onNotice: (text) => notices.push(text) });
    process.kill(postmasterPid(dataDir) ?? 0, "SIGKILL");
    await vi.waitFor(() => expect(notices).toContain("数据库已恢复。"), { timeout: 20_000 });
    expect(await query(server.ownerConfig, "select total from kept")).toEqual([{ total: "89.80" }]);
    await server.stop();
    expect(postmasterPid(dataDir)).toBeUndefined();
  });

  test("of a first start, what it left half made is removed", async () => {
    const dataDir = prepared();
    const abandoned = path.join(dataDir, "database.999999999");
    execFileSync("mv", [path.join(dataDir, "database"), abandoned]);
    const next = await startServer({ dataDir });
    await next.stop();
    expect(() => statSync(abandoned)).toThrow("ENOENT");
  });

  test("a number in the lock file that now belongs to another program does not stop the start", async () => {
    const dataDir = prepared();
    const first = await startServer({ dataDir });
    await first.stop();
    const lock = path.join(dataDir, "database", "cluster", "postmaster.pid");
    writeFileSync(lock, `${process.pid}\n${path.dirname(lock)}\n1700000000\n5432\n/tmp\n\n\nready\n`, {
      mode: 0o600,
    });
    const next = await startServer({ dataDir });
    await next.stop();
  });
});

describe.runIf(isRoot)("root that may not look into other users' processes, as in a container", () => {
  const under = ["setpriv", "--inh-caps=-sys_ptrace", "--bounding-set=-sys_ptrace"];

  test("starts, and joins the server that serves the folder, whose lock file stays", async () => {
    const dataDir = prepared();
    const first = await serving(dataDir, { under });
    const pid = postmasterPid(dataDir);
    expect(pid).toBeDefined();
    const second = await serving(dataDir, { under });
    expect(postmasterPid(dataDir)).toBe(pid);
    await leave(first);
    await leave(second);
    expect(postmasterPid(dataDir)).toBeUndefined();
  });

  test("joins a server that an unconfined start runs", async () => {
    const dataDir = prepared();
    const first = await serving(dataDir);
    const pid = postmasterPid(dataDir);
    await leave(await serving(dataDir, { under }));
    expect(postmasterPid(dataDir)).toBe(pid);
    await leave(first);
  });

  test("after kill -9 of process and database the next start needs no hand", async () => {
    const dataDir = prepared();
    const first = await serving(dataDir, { under });
    process.kill(postmasterPid(dataDir) ?? 0, "SIGKILL");
    await kill(first);
    await leave(await serving(dataDir, { under }));
  });

  test("is not stopped by a number that another program of the server's user has now", async () => {
    const dataDir = prepared();
    const cluster = path.join(dataDir, "database", "cluster");
    const { uid, gid } = statSync(cluster);
    const other = spawn("sleep", ["600"], { uid, gid, cwd: "/", stdio: "ignore" });
    try {
      writeFileSync(
        path.join(cluster, "postmaster.pid"),
        `${other.pid}\n${cluster}\n1700000000\n5432\n/tmp\n\n\nready\n`,
        { mode: 0o600 },
      );
      await leave(await serving(dataDir, { under }));
    } finally {
      other.kill("SIGKILL");
    }
  });
});
