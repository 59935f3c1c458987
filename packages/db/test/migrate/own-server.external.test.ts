import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrate, ownDatabase } from "../../src/migrate/index.ts";

// Debian's postgresql-15, in the operator's place.
const BIN = "/usr/lib/postgresql/15/bin";
let folder: string;
let superuserUrl: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "hengji-own-"));
  chmodSync(folder, 0o755);
  const password = path.join(folder, "password");
  writeFileSync(password, "operator");
  const cluster = path.join(folder, "cluster");
  const as = server();
  if (as) for (const place of [folder, password]) chownSync(place, as.uid, as.gid);
  const run = (program: string, ...args: readonly string[]) =>
    execFileSync(path.join(BIN, program), ["-D", cluster, ...args], { ...as, cwd: folder, stdio: "ignore" });
  run("initdb", "-U", "operator", `--pwfile=${password}`, "--auth=scram-sha-256", "--encoding=UTF8");
  run(
    "pg_ctl",
    "-w",
    "-l",
    path.join(folder, "log"),
    "-o",
    `-c listen_addresses='' -c unix_socket_directories=${folder}`,
    "start",
  );
  superuserUrl = `postgresql://operator:operator@/postgres?host=${encodeURIComponent(folder)}`;
  await ask(superuserUrl, "create role jixiao login createrole password 'of the bureau'");
  await ask(superuserUrl, "create database jixiao owner jixiao");
});

afterAll(() => {
  execFileSync(path.join(BIN, "pg_ctl"), ["-D", path.join(folder, "cluster"), "-m", "immediate", "stop"], {
    ...server(),
    cwd: folder,
    stdio: "ignore",
  });
  rmSync(folder, { recursive: true, force: true });
});

/** PostgreSQL refuses to run as root. */
function server(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (what: string) =>
    Number.parseInt(execFileSync("id", [what, "postgres"], { encoding: "utf8" }), 10);
  return { uid: id("-u"), gid: id("-g") };
}

async function ask(connectionString: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

const ownerUrl = (password = "of%20the%20bureau") =>
  `postgresql://jixiao:${password}@/jixiao?host=${encodeURIComponent(folder)}`;

describe("an operator's own PostgreSQL 15", () => {
  test("takes every migration from an owner that is no superuser, and the application signs in", async () => {
    const { appUrl, app } = ownDatabase(ownerUrl(), "unused");
    const applied = await migrate({ owner: { connectionString: ownerUrl() }, app });
    expect(applied.length).toBeGreaterThan(0);
    const [who] = await ask(
      appUrl,
      "select current_user as role, (select count(*)::int from evaluation) as evaluations",
    );
    expect(who).toEqual({ role: app.role, evaluations: 0 });
    await expect(ask(appUrl, "create table mine (id int)")).rejects.toMatchObject({ code: "42501" });
  });

  test("is left as it is by a second start, and two starts at once agree on the application's password", async () => {
    const { appUrl, app } = ownDatabase(ownerUrl(), "another machine");
    const start = () => migrate({ owner: { connectionString: ownerUrl() }, app });
    expect(await Promise.all([start(), start()])).toEqual([[], []]);
    expect(await ask(appUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("holds two platforms that do not lock each other out, nor read each other's data", async () => {
    await ask(superuserUrl, "create database second owner jixiao");
    const first = ownDatabase(ownerUrl(), "unused");
    const secondUrl = ownerUrl().replace("/jixiao?", "/second?");
    const second = ownDatabase(secondUrl, "unused");
    for (const { ownerUrl: connectionString, app } of [second, first, second])
      await migrate({ owner: { connectionString }, app });
    const count = "select current_database() as database, count(*)::int as users from app_user";
    expect(await ask(first.appUrl, count)).toEqual([{ database: "jixiao", users: 0 }]);
    expect(await ask(second.appUrl, count)).toEqual([{ database: "second", users: 0 }]);
    await expect(ask(first.appUrl.replace("/jixiao?", "/second?"), count)).rejects.toMatchObject({
      code: "42501",
    });
  });

  test("takes the sign-in away from the role that all databases shared before", async () => {
    await ask(superuserUrl, "alter role hengji_app login noinherit password 'shared'");
    const { app, appUrl } = ownDatabase(ownerUrl(), "unused");
    await migrate({ owner: { connectionString: ownerUrl() }, app });
    expect(
      await ask(superuserUrl, "select rolcanlogin, rolpassword from pg_authid where rolname = 'hengji_app'"),
    ).toEqual([{ rolcanlogin: false, rolpassword: null }]);
    expect(await ask(appUrl, "select count(*)::int as users from app_user")).toEqual([{ users: 0 }]);
  });

  test("with a wrong password says so without repeating it", async () => {
    const failure = await migrate({
      owner: { connectionString: ownerUrl("guess") },
      app: { role: "x", password: "x" },
    }).catch((error: Error) => error);
    expect(failure).toMatchObject({ code: "unreachable" });
    expect(String(failure)).not.toContain("guess");
  });

  test("with an owner that may not create roles says what the administrator has to grant", async () => {
    await ask(superuserUrl, "create role plain login password 'plain'");
    await ask(superuserUrl, "create database plain owner plain");
    const owner = { connectionString: `postgresql://plain:plain@/plain?host=${encodeURIComponent(folder)}` };
    await expect(migrate({ owner, app: { role: "x", password: "x" } })).rejects.toMatchObject({
      code: "noPermission",
      message: expect.stringContaining("CREATEROLE"),
    });
  });
});
