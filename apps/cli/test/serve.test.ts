import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { type DatabaseHandle, openDatabase } from "@hengji/db";
import { acceptLink, type ChangeContext, openServices, setUp } from "@hengji/services";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { askPortal, postmasterPid, somePort, startServing, type Serving } from "./serving.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let folder: string;
let dataDir: string;
const running: Serving[] = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hengji-serve-"));
  chmodSync(folder, 0o755);
  dataDir = path.join(folder, "data");
});

afterEach(async () => {
  for (const serving of running.splice(0)) {
    serving.child.kill("SIGTERM");
    await serving.ended;
  }
});

afterAll(() => {
  const pid = postmasterPid(dataDir);
  if (pid !== undefined) process.kill(pid, "SIGQUIT");
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

async function serve(
  settings: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): Promise<Serving> {
  const serving = startServing({ DATA_DIR: dataDir, PORT: await somePort(), ...settings }, args);
  running.push(serving);
  return serving;
}

async function ready(...args: Parameters<typeof serve>): Promise<Serving> {
  const serving = await serve(...args);
  await serving.ready;
  return serving;
}

/** The only thing a refused start says. */
async function refusal(...args: Parameters<typeof serve>): Promise<string> {
  const serving = await serve(...args);
  expect(await serving.ended).toBe(1);
  const said = serving
    .output()
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("正在"));
  expect(said).toHaveLength(1);
  return said[0] ?? "";
}

describe("hengji serve", () => {
  test("prints the address and every demo account with its password, role, organisation and what it sees", async () => {
    const { output, origin } = await ready();
    expect(output()).toContain(`衡绩已启动：${origin}`);
    expect(output()).toMatch(/账号 +密码 +角色 +单位 +可以看到/);
    expect(output()).toMatch(/wangcheng-manager +\S+ +绩效科负责人 +长沙市望城区财政局 +\S+/);
  });

  test("gives the portal the application's connection and a secret that nobody else can read and that stays", async () => {
    const first = await ready();
    const before = await askPortal(first.origin);
    expect(before["DATABASE_URL"]).toMatch(/^postgresql:\/\/hengji_app_[0-9a-f]{12}:[^@]+@\/hengji\?host=/);
    expect(before).toMatchObject({
      NODE_ENV: "production",
      APP_ORIGIN: first.origin,
      NEXTAUTH_URL: first.origin,
    });
    expect(before["NEXTAUTH_SECRET"]).toMatch(/^[\w-]{43}$/);
    expect(statSync(path.join(dataDir, "session-secret")).mode & 0o077).toBe(0);
    first.child.kill("SIGTERM");
    await first.ended;
    const second = await ready();
    expect((await askPortal(second.origin))["NEXTAUTH_SECRET"]).toBe(before["NEXTAUTH_SECRET"]);
  });

  test("stops everything within ten seconds of Ctrl-C and lets a request under way finish", async () => {
    const { child, origin, ended } = await ready();
    const { pid } = await askPortal(origin);
    const answer = fetch(`${origin}/slow`).then((response) => response.text());
    await new Promise((resolve) => setTimeout(resolve, 100));
    const started = performance.now();
    child.kill("SIGINT");
    expect(await ended).toBe(0);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(await answer).toBe("done");
    expect(postmasterPid(dataDir)).toBeUndefined();
    expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  });

  test("starts the portal again when it ends by itself, and says so", async () => {
    const { origin, output } = await ready();
    const { pid } = await askPortal(origin);
    await fetch(`${origin}/crash`).catch(() => undefined);
    const next = await vi.waitFor(() => askPortal(origin), { timeout: 10_000, interval: 100 });
    expect(next.pid).not.toBe(pid);
    expect(output()).toContain("页面服务意外结束（3），正在第 1 次重新启动。");
  });

  test("tells the portal the address that the socket names, whatever the request claims", async () => {
    const { origin } = await ready();
    const headers = { "x-hengji-remote": "203.0.113.7", "x-forwarded-for": "203.0.113.7" };
    const told: unknown = await (await fetch(origin, { headers })).json();
    expect(told).toMatchObject({ remote: expect.stringMatching(/^(::1|127\.0\.0\.1|::ffff:127\.0\.0\.1)$/) });
    const odd = await fetch(`${origin}/%`);
    expect([odd.status, odd.headers.get("x-frame-options")]).toEqual([400, "DENY"]);
  });

  test("after kill -9 the next start on the same port and folder needs no hand", async () => {
    const port = await somePort();
    const first = await ready({ PORT: port });
    first.child.kill("SIGKILL");
    await first.ended;
    const second = await ready({ PORT: port });
    expect((await askPortal(second.origin))["APP_ORIGIN"]).toBe(second.origin);
  });

  test("clears what it answered 48 hours ago and before as soon as it starts, and keeps the rest", async () => {
    const first = await ready();
    await inDatabase(first.origin, async ({ pool }) => {
      await pool.query(
        `insert into request_receipt (user_id, key, action, request_hash, response, at)
         select u.id, gen_random_uuid(), age, sha256('x'), '{}', clock_timestamp() - age::interval
         from (select id from app_user limit 1) u, (values ('47 hours'), ('49 hours'), ('90 days')) ages (age)`,
      );
    });
    first.child.kill("SIGTERM");
    await first.ended;
    const second = await ready();
    await inDatabase(second.origin, async ({ pool }) => {
      await vi.waitFor(async () => {
        const { rows } = await pool.query("select action from request_receipt");
        expect(rows).toEqual([{ action: "47 hours" }]);
      });
    });
  });

  test("two on one folder share one database server, and the second to stop stops it", async () => {
    const [first, second] = await Promise.all([ready(), ready()]);
    const pid = postmasterPid(dataDir);
    first.child.kill("SIGTERM");
    expect(await first.ended).toBe(0);
    expect(postmasterPid(dataDir)).toBe(pid);
    expect((await askPortal(second.origin))["DATABASE_URL"]).toContain("hengji_app");
    second.child.kill("SIGTERM");
    expect(await second.ended).toBe(0);
    expect(postmasterPid(dataDir)).toBeUndefined();
  });
});

describe("hengji serve says in one line what to do", () => {
  test("about a port that is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    expect(await refusal({ PORT: String(port) })).toBe(
      `端口 ${port} 已被其他程序占用（可用 ss -ltnp 查看是谁）。请停止该程序，或换一个端口启动，例如 PORT=${port + 1} npm start。`,
    );
    other.close();
  });

  test("about demo accounts that others could reach", async () => {
    expect(await refusal({ HOST: "0.0.0.0" })).toContain("不能在 0.0.0.0 上对外提供服务");
    expect(await refusal({ APP_ORIGIN: "https://jixiao.example.gov.cn" })).toContain("数据库中有演示账号");
  });

  test("about a database that does not answer", async () => {
    const DATABASE_URL = "postgresql://owner:secret@127.0.0.1:1/jixiao";
    const line = await refusal({ DATABASE_URL });
    expect(line).toContain("请检查 DATABASE_URL 的地址、用户和密码");
    expect(line).not.toContain("secret");
  });

  test("about a DATABASE_URL that is none, whatever is wrong with it", async () => {
    for (const DATABASE_URL of [
      "postgresql://owner:se#cret@127.0.0.1/jixiao",
      "postgresql://owner:secret@127.0.0.1:70000/jixiao",
      "postgresql://owner:secret@127.0.0.1/jixiao?sslrootcert=/absent/root.crt",
    ]) {
      const line = await refusal({ DATABASE_URL });
      expect(line).toMatch(/^DATABASE_URL 的写法不对/);
      expect(line).not.toContain("cret@");
    }
  });

  test("about a data folder that is not its own", async () => {
    expect(await refusal({ DATA_DIR: folder })).toContain("不是空的，也不是衡绩的数据");
  });
});

describe("hengji serve --empty on a fresh folder", () => {
  const codeIn = (output: string) => /代码 +((?:[2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4})\n/.exec(output)?.[1];
  const stop = async ({ child, ended }: Serving) => {
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  };

  test("writes no demo, may listen on the network, and prints the address and the code of the set-up", async () => {
    const { output, origin } = await ready({ DATA_DIR: path.join(folder, "empty"), HOST: "0.0.0.0" }, [
      "--empty",
    ]);
    expect(output()).not.toContain("演示账号");
    expect(output()).toContain(`地址    ${origin}/set-up`);
    expect(codeIn(output())).toBeDefined();
  });

  test(
    "makes a new code at every start, also without --empty, and never seeds what waits for its set-up",
    { timeout: 90_000 },
    async () => {
      const DATA_DIR = path.join(folder, "waiting");
      const codes: (string | undefined)[] = [];
      for (const args of [["--empty"], [], ["--empty"]]) {
        const serving = await ready({ DATA_DIR }, args);
        expect(serving.output()).not.toContain("演示账号");
        codes.push(codeIn(serving.output()));
        await stop(serving);
      }
      expect(codes.every((code) => code !== undefined)).toBe(true);
      expect(new Set(codes).size).toBe(3);
    },
  );

  test("prints no code where the demo lives already", async () => {
    const DATA_DIR = path.join(folder, "demo");
    await stop(await ready({ DATA_DIR }));
    const { output } = await ready({ DATA_DIR }, ["--empty"]);
    expect(output()).toContain("演示账号");
    expect(codeIn(output())).toBeUndefined();
  });

  test(
    "once set up it never gets the demo, and shows a way in until the system administrator has a password",
    { timeout: 90_000 },
    async () => {
      const DATA_DIR = path.join(folder, "set-up");
      const first = await ready({ DATA_DIR }, ["--empty"]);
      const databaseUrl = (await askPortal(first.origin))["DATABASE_URL"] ?? "";
      const secret = await setUpThere(databaseUrl, codeIn(first.output()) ?? "");
      await stop(first);

      const second = await ready({ DATA_DIR });
      expect(second.output()).not.toContain("演示账号");
      expect(codeIn(second.output())).toBeUndefined();
      expect(second.output()).toMatch(new RegExp(`${second.origin}/link#[\\w-]{43}\n`));
      await inServices(databaseUrl, (context) => acceptLink(context, { secret, password: "Lotus-pond-7" }));
      await stop(second);

      const third = await ready({ DATA_DIR, HOST: "0.0.0.0" });
      expect(third.output()).not.toMatch(/演示账号|\/link#/);
    },
  );
});

/** Looks into the database with the connection that the portal was given. */
async function inDatabase(origin: string, work: (database: DatabaseHandle) => Promise<void>): Promise<void> {
  const database = openDatabase({ connectionString: (await askPortal(origin))["DATABASE_URL"] });
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

async function inServices<T>(databaseUrl: string, work: (context: ChangeContext) => Promise<T>): Promise<T> {
  const { db, close } = openServices({ databaseUrl });
  try {
    return await work({ db, actor: null, origin: { session: null, network: "local" }, now: new Date() });
  } finally {
    await close();
  }
}

/** Sets up by the verb and returns the secret of the system administrator's link. */
function setUpThere(databaseUrl: string, code: string): Promise<string> {
  return inServices(databaseUrl, async (context) => {
    const output = await setUp(context, {
      code,
      regionCode: "990200",
      regionName: "示范区",
      bureauName: "示范区财政局",
      managerName: "绩效科负责人",
      managerAccount: "manager",
      profile: "small",
      systemAccount: "system",
      securityAccount: "",
      auditAccount: "audit",
    });
    if (output.outcome !== "done") throw new Error(JSON.stringify(output));
    return output.links.find(({ account }) => account === "system")?.path.split("#")[1] ?? "";
  });
}
