import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate, ownDatabase } from "../../src/migrate/index.ts";
import { connectionUrl, startServer, type RunningServer } from "../../src/server/index.ts";

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "hengji-two-"));
  chmodSync(folder, 0o755);
  server = await startServer({ dataDir: path.join(folder, "data"), settings: { fsync: "off" } });
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(connectionString: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

/** The owner's connection to another database, as the same user or another. */
function inDatabase(name: string, who?: { readonly user: string; readonly password: string }): string {
  return connectionUrl({ ...server.ownerConfig, ...who, database: name });
}

const users = "select current_database() as database, count(*)::int as users from app_user";

test("two platforms on one server start in turn and at once, and neither locks the other out", async () => {
  for (const name of ["one", "two"]) await ask(inDatabase("hengji"), `create database ${name}`);
  const one = ownDatabase(inDatabase("one"), "unused");
  const two = ownDatabase(inDatabase("two"), "unused");
  const start = ({ ownerUrl, app }: typeof one) => migrate({ owner: { connectionString: ownerUrl }, app });
  await Promise.all([start(one), start(two)]);
  await start(one);
  expect(await ask(one.appUrl, users)).toEqual([{ database: "one", users: 0 }]);
  expect(await ask(two.appUrl, users)).toEqual([{ database: "two", users: 0 }]);
});

test("what one platform's application may do ends at its own database", async () => {
  const { appUrl } = ownDatabase(inDatabase("one"), "unused");
  await expect(ask(appUrl.replace("/one?", "/two?"), users)).rejects.toMatchObject({ code: "42501" });
});

test("an owner that did not make the group is told what the administrator has to grant", async () => {
  const superuser = inDatabase("postgres", superuserSignIn());
  await ask(superuser, "create role county login createrole password 'county'");
  await ask(superuser, "create database county owner county");
  const { ownerUrl, app, appUrl } = ownDatabase(
    inDatabase("county", { user: "county", password: "county" }),
    "unused",
  );
  const start = () => migrate({ owner: { connectionString: ownerUrl }, app });
  await expect(start()).rejects.toMatchObject({
    code: "noPermission",
    message: expect.stringContaining("GRANT hengji_app TO"),
  });
  await ask(superuser, "grant hengji_app to county with admin option");
  await start();
  expect(await ask(appUrl, users)).toEqual([{ database: "county", users: 0 }]);
});

function superuserSignIn() {
  const file = path.join(folder, "data", "database", "passwords.json");
  const { superuser } = JSON.parse(readFileSync(file, "utf8")) as { superuser: string };
  return { user: "postgres", password: superuser };
}
