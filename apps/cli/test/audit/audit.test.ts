import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openSigningKey } from "@hengji/services";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { postmasterPid, somePort, startServing, type Serving } from "../serving.ts";
import { hengji } from "./hengji.ts";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

let folder: string;
let dataDir: string;
let headsDir: string;
let heads: string;
const running: Serving[] = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hengji-audit-"));
  chmodSync(folder, 0o755);
  dataDir = path.join(folder, "data");
  headsDir = path.join(folder, "other-volume");
  heads = path.join(headsDir, "audit-heads.jsonl");
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

async function serve(): Promise<Serving> {
  const serving = startServing({ DATA_DIR: dataDir, HEADS_DIR: headsDir, PORT: await somePort() });
  running.push(serving);
  await serving.ready;
  return serving;
}
const auditExport = (...args: string[]) => hengji(["audit-export", ...args], { DATA_DIR: dataDir });
/** Numbers of the signed heads of the platform's chain, as the file has them. */
function signed(): number[] {
  if (!existsSync(heads)) return [];
  const lines = readFileSync(heads, "utf8").trimEnd().split("\n");
  return lines
    .map((line) => JSON.parse(line) as { chain: string; seq: number })
    .flatMap(({ chain, seq }) => (chain === "platform" ? [seq] : []));
}
const lastSigned = () => signed().at(-1) ?? 0;

describe("signed heads and exports of one platform", () => {
  test("export while it runs, kill -9, go on, stop: what was signed verifies, an edit is found", async () => {
    const first = await serve();
    const out = path.join(folder, "first");
    expect(await auditExport("--chain", "all", "--out", out)).toMatchObject({ code: 0, stdout: "" });
    expect(readdirSync(out)).toContain("platform.jsonl");
    await vi.waitFor(() => expect(lastSigned()).toBeGreaterThan(0), { timeout: 20_000, interval: 200 });
    const before = signed();
    first.child.kill("SIGKILL");
    await first.ended;

    const alone = await auditExport("--chain", "platform");
    expect(alone).toMatchObject({ code: 0, stderr: "" });
    const second = await serve();
    await auditExport("--chain", "platform", "--out", path.join(folder, "second.jsonl"));
    second.child.kill("SIGTERM");
    expect(await second.ended).toBe(0);
    expect(second.output()).not.toMatch(/签名|链头/);
    expect(signed().slice(0, before.length)).toEqual(before);

    const last = path.join(folder, "last.jsonl");
    await auditExport("--chain", "platform", "--out", last);
    const entries = readFileSync(last, "utf8").trimEnd().split("\n");
    // The clean stop signed everything but the entry of this very export.
    expect(lastSigned()).toBe(entries.length - 2);
    const { fingerprint } = await openSigningKey(path.join(dataDir, "audit-head.key"));
    const intact = await hengji(["verify", last, heads, `--key=${fingerprint.slice(0, 16)}`]);
    expect(intact).toMatchObject({ code: 0, stdout: expect.stringContaining("逐条校验一致") });

    const bytes = readFileSync(last);
    const at = bytes.indexOf("audit.export");
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const edited = path.join(folder, "edited.jsonl");
    writeFileSync(edited, bytes);
    expect(await hengji(["verify", edited, heads])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("第 1 条"),
    });
  });

  test("the key is its owner's alone and lies in the data folder, the heads where HEADS_DIR says", () => {
    expect(statSync(path.join(dataDir, "audit-head.key")).mode & 0o777).toBe(0o600);
    expect(existsSync(path.join(dataDir, "audit-heads.jsonl"))).toBe(false);
  });

  test("an export is readable by its owner only and overwrites nothing", async () => {
    const out = path.join(folder, "once.jsonl");
    expect(await auditExport("--chain", "platform", "--out", out)).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(`：${out}`),
    });
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const before = readFileSync(out);
    expect(await auditExport("--chain", "platform", "--out", out)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("已经存在，没有覆盖"),
    });
    expect(readFileSync(out)).toEqual(before);
  });

  test("a system administrator who lost the password gets a link on the server, entered under the system's user", async () => {
    const adminLink = (...args: string[]) =>
      hengji(["admin-link", ...args], { DATA_DIR: dataDir, PORT: "3999" });
    const given = await adminLink();
    expect(given).toMatchObject({ code: 0, stderr: "" });
    expect(given.stdout).toMatch(
      /账号 platform-system）打开：\n {2}http:\/\/localhost:3999\/link#[\w-]{43}\n/,
    );
    const { stdout } = await auditExport("--chain", "platform");
    expect(stdout).toMatch(/"actorName":"服务器上的 [^"]+".*"action":"account.issueLink"/);
    expect(stdout).not.toContain(/#([\w-]{43})/.exec(given.stdout)?.[1]);
    expect(await adminLink("platform-audit")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("没有账号“platform-audit”"),
    });
  });

  test("a chain that does not exist is bad input", async () => {
    expect(await auditExport("--chain", "123456")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("没有审计链“123456”"),
    });
  });
});

describe("audit-export says in one line what to do", () => {
  test.each([[[]], [["--chain", "all"]]])("about arguments %j", async (args) => {
    expect(await hengji(["audit-export", ...args])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^用法：audit-export/),
    });
  });

  test("about a folder that holds no platform, and leaves it as it is", async () => {
    const nowhere = path.join(folder, "nowhere");
    expect(await hengji(["audit-export", "--chain", "platform"], { DATA_DIR: nowhere })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("里没有衡绩的数据"),
    });
    expect(existsSync(nowhere)).toBe(false);
  });

  test("about a database that does not answer, without its password", async () => {
    const DATABASE_URL = "postgresql://owner:secret@127.0.0.1:1/jixiao";
    const { code, stderr } = await hengji(["audit-export", "--chain", "platform"], { DATABASE_URL });
    expect(code).toBe(1);
    expect(stderr).toContain("请检查 DATABASE_URL");
    expect(stderr).not.toContain("secret");
  });
});
