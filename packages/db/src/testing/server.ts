import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { migrate, ownDatabase } from "../migrate/index.ts";
import { connectionUrl, startServer } from "../server/index.ts";

const PREFIX = "hengji-test-";
/** Where the suites of this run find their template; workers inherit it. */
const TEMPLATE = "HENGJI_TEST_TEMPLATE";

interface Template {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly name: string;
}

/** A database of a suite's own, migrated and empty. */
export interface SuiteDatabase {
  readonly ownerConfig: { readonly connectionString: string };
  readonly appConfig: { readonly connectionString: string };
  drop(): Promise<void>;
}

/**
 * Makes the migrated template that suites are copied from: on an embedded server on a scratch folder, or on
 * HENGJI_TEST_DATABASE_URL (an owner who may create roles and databases). Returns how to remove it again.
 */
export async function startTestServer(): Promise<() => Promise<void>> {
  if (process.env[TEMPLATE]) return async () => undefined;
  const own = process.env["HENGJI_TEST_DATABASE_URL"];
  const server = own ? givenServer(own) : await scratchServer();
  const name = `hengji_template_${randomBytes(4).toString("hex")}`;
  await asOwner(server.ownerUrl, `create database ${name}`);
  await migrate({
    owner: { connectionString: inDatabase(server.ownerUrl, name) },
    app: server.app,
  });
  process.env[TEMPLATE] = JSON.stringify({ ownerUrl: server.ownerUrl, appUrl: server.appUrl, name });
  return async () => {
    delete process.env[TEMPLATE];
    await asOwner(server.ownerUrl, `drop database ${name} with (force)`);
    await server.stop();
  };
}

/** A copy of the template for one suite; call `drop` when the suite is done. */
export async function createSuiteDatabase(): Promise<SuiteDatabase> {
  const text = process.env[TEMPLATE];
  if (!text)
    throw new Error("no test server: the suite's vitest configuration lacks @hengji/db/testing/global-setup");
  const template = JSON.parse(text) as Template;
  const name = `hengji_suite_${randomBytes(6).toString("hex")}`;
  await asOwner(template.ownerUrl, `create database ${name} template ${template.name}`);
  return {
    ownerConfig: { connectionString: inDatabase(template.ownerUrl, name) },
    appConfig: { connectionString: inDatabase(template.appUrl, name) },
    drop: () => dropDatabase(template.ownerUrl, name),
  };
}

function givenServer(url: string) {
  return { ...ownDatabase(url, "test"), stop: async () => undefined };
}

async function scratchServer() {
  await removeAbandoned();
  const folder = await mkdtemp(path.join(tmpdir(), `${PREFIX}${process.pid}-`));
  const server = await startServer({
    dataDir: path.join(folder, "data"),
    settings: { fsync: "off", max_connections: "200" },
  });
  return {
    ownerUrl: connectionUrl(server.ownerConfig),
    appUrl: connectionUrl(server.appConfig),
    app: { role: server.appConfig.user, password: server.appConfig.password },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A run that was killed leaves its server behind; joining and leaving stops it. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = /^hengji-test-(\d+)-/.exec(name)?.[1];
    if (!pid || alive(Number.parseInt(pid, 10))) continue;
    const folder = path.join(tmpdir(), name);
    const server = await startServer({ dataDir: path.join(folder, "data") }).catch(() => undefined);
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * A connection that was just closed lingers for a moment on the server, and the owner may not end the
 * application role's: until it is gone the server answers 42501.
 */
async function dropDatabase(url: string, name: string): Promise<void> {
  for (let triesLeft = 100; ; triesLeft -= 1) {
    try {
      return await asOwner(url, `drop database if exists ${name} with (force)`);
    } catch (error) {
      if ((error as { code?: string }).code !== "42501" || triesLeft === 0) throw error;
      await setTimeout(50);
    }
  }
}

async function asOwner(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function inDatabase(url: string, name: string): string {
  return url.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${name}`);
}
