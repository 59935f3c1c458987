import { spawnSync } from "node:child_process";
import path from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { planFor } from "./main.mjs";
import { productNode } from "./pinned-node.mjs";
import { explainFailure } from "./problem.mjs";

const ROOT = path.join(import.meta.dirname, "..", "..");
const script = (name) => path.join(ROOT, ...name.split("/"));

afterEach(() => vi.unstubAllEnvs());

describe("what a mode runs", () => {
  test("start builds and serves, and passes its arguments on", () => {
    expect(planFor("start", ["--empty"])).toMatchObject({
      build: true,
      script: script("apps/cli/src/main.ts"),
      args: ["serve", "--empty"],
    });
  });

  test("hengji passes everything on and builds only to serve", () => {
    const plan = planFor("hengji", ["score", "a.json", "b.json"]);
    expect(plan).toMatchObject({ build: false, args: ["score", "a.json", "b.json"] });
    expect(planFor("hengji", ["serve"]).build).toBe(true);
  });

  test("file names are those of the folder in which npm was called", () => {
    vi.stubEnv("npm_lifecycle_event", "hengji");
    vi.stubEnv("INIT_CWD", "/home/officer");
    expect(planFor("hengji", []).cwd).toBe("/home/officer");
    vi.stubEnv("npm_lifecycle_event", undefined);
    expect(planFor("hengji", []).cwd).toBe(process.cwd());
  });

  test.each(["test", "test:long", "test:external"])("%s goes to the tests with its name", (mode) => {
    expect(planFor(mode, ["packages/db"])).toEqual({
      build: false,
      script: script("scripts/test/main.mjs"),
      args: [mode, "packages/db"],
      cwd: expect.stringMatching(new RegExp(`^${ROOT}/?$`)),
    });
  });

  test("pictures are taken from the built product", () => {
    expect(planFor("pictures", ["sign-in"])).toMatchObject({
      build: true,
      script: script("apps/portal-e2e/node_modules/@playwright/test/cli.js"),
      args: ["test", "--config", "pictures.config.ts", "sign-in"],
      cwd: script("apps/portal-e2e"),
    });
  });

  test("the benchmark installs what it compares with in its own folder", () => {
    expect(planFor("bench", ["200", "2"])).toMatchObject({
      build: false,
      installs: script("packages/scoring-core/bench"),
      script: script("packages/scoring-core/bench/run.ts"),
      args: ["200", "2"],
    });
  });

  test("an unknown mode is refused with the known ones, without installing anything", () => {
    const { status, stderr } = spawnSync(process.execPath, [script("scripts/run.mjs"), "strat"], {
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stderr).toBe(
      "不认识的命令“strat”。可用：start、hengji、test、test:long、test:external、pictures、bench。\n",
    );
  });
});

describe("the Node that runs the product", () => {
  test("is the one that comes with the project", () => {
    expect(productNode(ROOT, "20.9.0", "/pinned/bin")).toEqual({ command: "/pinned/bin/node", flags: [] });
  });

  test("is a system Node from 22.12 on where none comes with it, which is said", () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    expect(productNode("/absent", "24.1.0", undefined)).toEqual({ command: process.execPath, flags: [] });
    expect(said).toHaveBeenCalledWith(expect.stringContaining("改用系统的 Node 24.1.0"));
    expect(productNode("/absent", "22.12.0", undefined).flags).toContain("--experimental-strip-types");
    expect(productNode("/absent", "22.18.0", undefined).flags).toEqual([]);
    expect(() => productNode("/absent", "22.11.0", undefined)).toThrow("低于 22.12");
  });
});

describe("why a step failed, in one line", () => {
  test.each([
    ["npm error code ENOSPC", "安装依赖时磁盘空间不足。请清理磁盘后重试。"],
    ["cp: write error: No space left on device", "安装依赖时磁盘空间不足。请清理磁盘后重试。"],
    [
      "npm error getaddrinfo ENOTFOUND registry.example",
      "安装依赖时无法连接软件源。请检查网络，或用 npm config set registry <地址> 指定可以访问的软件源后重试。",
    ],
    ["EACCES: permission denied, mkdir", "安装依赖时没有写入权限。请检查项目文件夹的所有者和权限后重试。"],
  ])("%s", (output, line) => {
    expect(explainFailure("安装依赖", output, { downloads: true })).toBe(line);
  });

  test.each([
    "./src/client-network.ts:3:7 Type error: x",
    "Error: connect ECONNREFUSED is what this test expects",
  ])("building needs no network, so that is never its cause: %s", (output) => {
    expect(explainFailure("构建页面", output)).toBe(`${output}\n构建页面失败，原因见以上输出。`);
  });

  test("a file's name is no cause, not even while something is downloaded", () => {
    const output = "error in src/client-network.ts";
    expect(explainFailure("安装依赖", output, { downloads: true })).toBe(
      `${output}\n安装依赖失败，原因见以上输出。`,
    );
  });

  test("a cause that is not known shows the end of the output", () => {
    expect(explainFailure("构建页面", "Type error: x\n")).toBe(
      "Type error: x\n构建页面失败，原因见以上输出。",
    );
  });
});
