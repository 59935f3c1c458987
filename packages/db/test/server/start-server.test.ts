import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { runnable } from "../../src/server/binaries.ts";
import { claimDataFolder, startServer } from "../../src/server/index.ts";
import { isRoot, kill, leave, postmasterPid, query, scratch, serving, userId } from "./scratch.ts";

const refusal = (dataDir: string) =>
  startServer({ dataDir }).then(
    () => ({ code: "started", message: "" }),
    (error: { code: string; message: string }) => error,
  );

describe("a data folder of its own", () => {
  test("below a path of 150 characters the server runs as an owner that is no superuser, sorts by pinyin and syncs every commit; nobody else can enter", async () => {
    const folder = scratch();
    const dataDir = path.join(folder, "d".repeat(150 - folder.length - 1));
    expect(dataDir).toHaveLength(150);
    const server = await startServer({ dataDir });
    const [row] = await query(
      server.ownerConfig,
      `select current_user as role, (select rolsuper from pg_roles where rolname = current_user) as super,
              current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses,
              (select string_agg(name, '' order by name) from (values ('长沙'), ('北京'), ('望城')) t(name)) as names`,
    );
    await expect(query({ ...server.ownerConfig, password: "guess" }, "select 1")).rejects.toMatchObject({
      code: "28P01",
    });
    const open = (file: string) => (statSync(file).mode & 0o077).toString(8);
    expect(open(server.ownerConfig.host)).toBe("0");
    expect(open(path.join(dataDir, "database", "cluster"))).toBe("0");
    expect(open(path.join(dataDir, "database", "passwords.json"))).toBe("0");
    await server.stop();
    expect(row).toEqual({
      role: "hengji_owner",
      super: false,
      fsync: "on",
      addresses: "",
      names: "北京望城长沙",
    });
    expect(postmasterPid(dataDir)).toBeUndefined();
  });

  test("the empty root of a mounted disk is a fresh folder", async () => {
    const dataDir = scratch();
    mkdirSync(path.join(dataDir, "lost+found"));
    await claimDataFolder(dataDir);
    const record = JSON.parse(readFileSync(path.join(dataDir, "hengji.json"), "utf8")) as unknown;
    expect(record).toEqual({ format: 1, product: "0.1.0", postgres: 18 });
  });
});

describe("a folder it must not touch", () => {
  test("one with other people's files is refused and left as it was", async () => {
    const dataDir = scratch();
    writeFileSync(path.join(dataDir, "账目.xlsx"), "x");
    const { code, message } = await refusal(dataDir);
    expect(code).toBe("foreignFolder");
    expect(message).toBe(
      `数据文件夹 ${dataDir} 不是空的，也不是衡绩的数据（例如含有 账目.xlsx）。请用 DATA_DIR 指定一个空文件夹。`,
    );
    expect(() => statSync(path.join(dataDir, "hengji.json"))).toThrow("ENOENT");
  });

  test("one of a newer version is refused with the version to use", async () => {
    const dataDir = scratch();
    writeFileSync(
      path.join(dataDir, "hengji.json"),
      JSON.stringify({ format: 2, product: "3.4.0", postgres: 19 }),
    );
    const { code, message } = await refusal(dataDir);
    expect(code).toBe("newerData");
    expect(message).toContain("请换用 3.4.0 或更新的版本");
    expect(message).not.toContain("\n");
  });

  test("a file in its place is refused", async () => {
    const file = path.join(scratch(), "data");
    writeFileSync(file, "");
    expect(await refusal(file)).toMatchObject({ code: "notAFolder" });
    expect(await refusal(path.join(file, "below"))).toMatchObject({ code: "notAFolder" });
  });
});

describe.runIf(isRoot)("started by root", () => {
  test("it works below a folder that only root may enter", async () => {
    const dataDir = path.join(scratch(0o700), "data");
    const first = await serving(dataDir);
    expect(statSync(path.join(dataDir, "database", "cluster")).uid).not.toBe(0);
    const server = await startServer({ dataDir });
    expect(await query(server.ownerConfig, "select 1 as one")).toEqual([{ one: 1 }]);
    process.kill(postmasterPid(dataDir) ?? 0, "SIGKILL");
    await kill(first);
    await server.stop();
    const next = await startServer({ dataDir });
    await next.stop();
    expect(postmasterPid(dataDir)).toBeUndefined();
  });

  test("a folder that another user made is served as that user", async () => {
    const folder = scratch();
    const uid = userId("nobody");
    chownSync(folder, uid, uid);
    const dataDir = path.join(folder, "data");
    await leave(await serving(dataDir, { uid, gid: uid }));
    expect(statSync(path.join(dataDir, "database", "cluster")).uid).toBe(uid);
    await leave(await serving(dataDir));
    await leave(await serving(dataDir, { uid, gid: uid }));
  });
});

describe.runIf(isRoot)("programs below a folder that only root may enter", () => {
  test("are copied once to where the server's user can run them", async () => {
    const closed = path.join(scratch(0o700), "native");
    mkdirSync(path.join(closed, "bin"), { recursive: true });
    copyFileSync("/bin/true", path.join(closed, "bin", "postgres"));
    const open = scratch();
    const account = { uid: userId("nobody"), gid: userId("nobody") };
    const bin = await runnable(closed, "programs", account, [path.join(open, "absent"), open]);
    expect(bin).toBe(path.join(open, "programs", "bin"));
    execFileSync(path.join(bin, "postgres"), account);
    const made = statSync(bin).ctimeMs;
    expect(await runnable(closed, "programs", account, [open])).toBe(bin);
    expect(statSync(bin).ctimeMs).toBe(made);
  });

  test("are not taken from a copy that another user could have changed", async () => {
    const closed = path.join(scratch(0o700), "native");
    mkdirSync(path.join(closed, "bin"), { recursive: true });
    const open = scratch();
    const planted = path.join(open, "programs");
    mkdirSync(path.join(planted, "bin"), { recursive: true });
    chownSync(planted, userId("nobody"), 0);
    const account = { uid: userId("nobody"), gid: userId("nobody") };
    await expect(runnable(closed, "programs", account, [open])).rejects.toMatchObject({
      code: "noPermission",
    });
  });
});

describe.runIf(isRoot)("started by another user", () => {
  test("a folder without access is refused in one line", async () => {
    const uid = userId("nobody");
    const folder = scratch(0o700);
    const script = `import { startServer } from ${JSON.stringify(path.join(import.meta.dirname, "../../src/server/index.ts"))};
      await startServer({ dataDir: process.argv[1] }).catch((error) => console.log(error.code));`;
    const run = (dataDir: string) =>
      execFileSync(process.execPath, ["--input-type=module", "-e", script, dataDir], {
        uid,
        gid: uid,
        encoding: "utf8",
      });
    expect(run(path.join(folder, "data"))).toBe("noPermission\n");
    chmodSync(folder, 0o755);
    expect(run(path.join(folder, "data"))).toBe("noPermission\n");
  });
});
