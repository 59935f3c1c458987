import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { migrate } from "../../src/migrate/index.ts";
import { MIGRATIONS } from "../../src/migrate/read-migrations.ts";
import { createSuiteDatabase, type SuiteDatabase } from "../../src/testing/index.ts";

let database: SuiteDatabase;
let folder: string;

beforeEach(async () => {
  database = await createSuiteDatabase();
  folder = mkdtempSync(path.join(tmpdir(), "hengji-migrations-"));
  await ask("drop table hengji_migration");
});

afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, sql: string) => writeFileSync(path.join(folder, name), sql);
const run = () => migrate({ owner: database.ownerConfig, app: app(), folder });
/** The role belongs to the whole server: other suites are signed in with the password it has. */
const app = () => {
  const { username: role, password } = new URL(database.appConfig.connectionString.replace("@/", "@host/"));
  return { role, password: decodeURIComponent(password) };
};

async function ask(text: string, config = database.ownerConfig): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

describe("migrate", () => {
  test("applies the files in the order of their numbers, once", async () => {
    write("0001_second.sql", "insert into steps values (2)");
    write("0000_first.sql", "create table steps (step int); insert into steps values (1)");
    write("notes.txt", "not a migration");
    expect(await run()).toEqual(["0000_first.sql", "0001_second.sql"]);
    expect(await run()).toEqual([]);
    write("0002_third.sql", "insert into steps values (3)");
    expect(await run()).toEqual(["0002_third.sql"]);
    expect(await ask("select step from steps")).toEqual([{ step: 1 }, { step: 2 }, { step: 3 }]);
  });

  test("a migration that fails leaves nothing of itself and keeps the ones before it", async () => {
    write("0000_first.sql", "create table steps (step int)");
    write("0001_broken.sql", "insert into steps values (2); select 1/0");
    await expect(run()).rejects.toMatchObject({
      code: "migrationFailed",
      message: /^结构变更 0001_broken\.sql 执行失败/,
    });
    expect(await ask("select step from steps")).toEqual([]);
    write("0001_broken.sql", "insert into steps values (2)");
    expect(await run()).toEqual(["0001_broken.sql"]);
  });

  test("two at once apply everything once", async () => {
    write("0000_first.sql", "create table steps (step int); select pg_sleep(0.2)");
    expect((await Promise.all([run(), run()])).flat()).toEqual(["0000_first.sql"]);
  });

  test("a changed file stops the start before anything else is applied", async () => {
    write("0000_first.sql", "create table steps (step int)");
    await run();
    write("0000_first.sql", "create table steps (step bigint)");
    write("0001_second.sql", "create table later (step int)");
    await expect(run()).rejects.toMatchObject({ code: "migrationChanged" });
    expect(await ask("select to_regclass('later') as later")).toEqual([{ later: null }]);
  });

  test("a database of a newer version is refused", async () => {
    write("0000_first.sql", "create table steps (step int)");
    write("0001_later.sql", "create table later (step int)");
    await run();
    rmSync(path.join(folder, "0001_later.sql"));
    await expect(run()).rejects.toMatchObject({ code: "newerDatabase" });
  });

  test("an unreachable server is named in one line without the password", async () => {
    const owner = { host: "127.0.0.1", port: 1, user: "owner", password: "secret", database: "jixiao" };
    const failure = await migrate({ owner, app: { role: "x", password: "x" } }).catch(
      (error: Error) => error,
    );
    expect(failure).toMatchObject({
      code: "unreachable",
      message: /^无法连接数据库 127\.0\.0\.1:1\/jixiao：/,
    });
    expect(String(failure)).not.toMatch(/secret|\n/);
  });
});

describe("the product's migrations", () => {
  test("have numbers without gap or double", () => {
    const numbers = readdirSync(MIGRATIONS)
      .filter((name) => name.endsWith(".sql"))
      .sort()
      .map((name) => name.slice(0, 4));
    expect(numbers).toEqual(numbers.map((_, index) => String(index).padStart(4, "0")));
  });

  test("give the application a role that can sign in and has no power of its own", async () => {
    const { role } = app();
    const roles = await ask(
      `select rolname as name, rolcanlogin as login, exists (select from pg_class where relowner = pg_roles.oid) as owns,
              rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls as powerful
       from pg_roles where rolname in ('hengji_app', '${role}') order by rolname`,
    );
    expect(roles).toEqual([
      { name: "hengji_app", login: false, powerful: false, owns: false },
      { name: role, login: true, powerful: false, owns: false },
    ]);
    expect(await ask("select current_user as role", database.appConfig)).toEqual([{ role }]);
    await expect(ask("create table mine (id int)", database.appConfig)).rejects.toMatchObject({
      code: "42501",
    });
  });
});
