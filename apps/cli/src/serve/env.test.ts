import { describe, expect, test } from "vitest";
import { help } from "../help.ts";
import { isLoopback, portalEnvironment, readSettings } from "./env.ts";

describe("settings", () => {
  test("without any, the platform serves this machine on port 3000 from .data in the repository", () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({ port: 3000, host: "127.0.0.1", origin: "http://localhost:3000" });
    expect(settings.dataDir).toMatch(/[^/]\/\.data$/);
    expect(settings.databaseUrl).toBeUndefined();
  });

  test("signed heads lie in the data folder unless HEADS_DIR names another", () => {
    expect(readSettings({ DATA_DIR: "/srv/a" }).headsFile).toBe("/srv/a/audit-heads.jsonl");
    expect(readSettings({ DATA_DIR: "/srv/a", HEADS_DIR: "/mnt/b" }).headsFile).toBe(
      "/mnt/b/audit-heads.jsonl",
    );
  });

  test("the address follows the port unless it is given", () => {
    expect(readSettings({ PORT: "3001" }).origin).toBe("http://localhost:3001");
    expect(readSettings({ APP_ORIGIN: "https://jixiao.example.gov.cn/" }).origin).toBe(
      "https://jixiao.example.gov.cn",
    );
  });

  test.each(["0", "65536", "-1", "3000a", "3e3", " "])("PORT=%j is no port", (PORT) => {
    expect(() => readSettings({ PORT })).toThrow("请写 1 至 65535 之间的整数");
  });

  test.each([
    "jixiao.example",
    "ftp://jixiao.example",
    "https://jixiao.example/portal",
    "https://a@jixiao.example",
  ])("APP_ORIGIN=%j is no address of a platform", (APP_ORIGIN) => {
    expect(() => readSettings({ APP_ORIGIN })).toThrow("APP_ORIGIN");
  });

  test("http beyond this machine needs ALLOW_HTTP=1", () => {
    const APP_ORIGIN = "http://10.0.0.8:3000";
    expect(() => readSettings({ APP_ORIGIN })).toThrow("ALLOW_HTTP=1");
    expect(readSettings({ APP_ORIGIN, ALLOW_HTTP: "1" }).origin).toBe(APP_ORIGIN);
    expect(readSettings({ APP_ORIGIN: "http://127.0.0.1:3000" }).origin).toBe("http://127.0.0.1:3000");
  });
});

describe("TRUSTED_PROXIES", () => {
  const APP_ORIGIN = "https://jixiao.example.gov.cn";

  test("is asked for in one line where people come through https, which a proxy ends", () => {
    expect(readSettings({ APP_ORIGIN }).notices).toEqual([
      expect.stringMatching(/^APP_ORIGIN 是 https，但没有设 TRUSTED_PROXIES：[^\n]*$/),
    ]);
    expect(readSettings({ APP_ORIGIN, TRUSTED_PROXIES: "1" }).notices).toEqual([]);
    expect(readSettings({ APP_ORIGIN, TRUSTED_PROXIES: "0" }).notices).toEqual([]);
    expect(readSettings({}).notices).toEqual([]);
  });

  test.each(["-1", "10", "yes", "1.5"])("%s is no number of proxies", (TRUSTED_PROXIES) => {
    expect(() => readSettings({ TRUSTED_PROXIES })).toThrow("TRUSTED_PROXIES");
  });

  test("stands in the help like every other variable", () => {
    for (const name of ["TRUSTED_PROXIES", "ALLOW_HTTP=1", "HEADS_DIR", "DATABASE_URL"])
      expect(help).toContain(`\n  ${name} `);
  });
});

test("the portal does not inherit the owner's connection", () => {
  const inherited = {
    DATABASE_URL: "postgresql://owner@db/x",
    PGPASSWORD: "secret",
    npm_config_prefix: "/usr",
    TZ: "Asia/Shanghai",
  };
  expect(portalEnvironment({ PORT: "3000" }, inherited)).toEqual({ PORT: "3000", TZ: "Asia/Shanghai" });
});

test("only this machine's own addresses are loopback", () => {
  expect(["localhost", "127.0.0.1", "127.8.9.10", "::1", "[::1]"].filter(isLoopback)).toHaveLength(5);
  expect(["0.0.0.0", "::", "10.0.0.8", "localhost.example", "127.0.0.1.example"].filter(isLoopback)).toEqual(
    [],
  );
});
