import { describe, expect, test } from "vitest";
import { ownDatabase } from "./own-database.ts";

const own = (url: string, fallback = "fallback") => ownDatabase(url, fallback);
const passwordOf = (url: string, fallback?: string) => own(url, fallback).app.password;

describe("the application's connection to an operator's own PostgreSQL", () => {
  test("goes to the same place as another role", () => {
    const { ownerUrl, appUrl, app } = own(
      "postgresql://owner:secret@db.example:6432/jixiao?sslmode=verify-full",
    );
    expect(ownerUrl).toBe("postgresql://owner:secret@db.example:6432/jixiao?sslmode=verify-full");
    expect(appUrl).toBe(
      `postgresql://${app.role}:${app.password}@db.example:6432/jixiao?sslmode=verify-full`,
    );
    expect(app.password).toMatch(/^[\w-]{43}$/);
  });

  test("goes over a socket where the owner does, without the owner's name", () => {
    const { appUrl, app } = own("postgres:///jixiao?host=/run/postgresql&user=owner");
    expect(appUrl).toBe(`postgres://${app.role}:${app.password}@/jixiao?host=%2Frun%2Fpostgresql`);
  });

  test("has the same password from every machine that knows the owner's, and another one otherwise", () => {
    const first = passwordOf("postgresql://owner:secret@db.example/jixiao", "one machine");
    expect(passwordOf("postgresql://owner:secret@10.0.0.1:5432/jixiao", "another machine")).toBe(first);
    expect(passwordOf("postgresql://owner:other@db.example/jixiao")).not.toBe(first);
  });

  test("follows from the data folder's secret where the owner has no password", () => {
    const url = "postgresql://owner@db.example/jixiao";
    expect(passwordOf(url, "one")).not.toBe(passwordOf(url, "two"));
  });

  test("has another role for every database, because roles belong to the whole server", () => {
    const roleOf = (url: string) => own(url).app.role;
    const first = roleOf("postgresql://owner:secret@db.example/jixiao");
    expect(first).toMatch(/^hengji_app_[0-9a-f]{12}$/);
    expect(roleOf("postgresql://other:word@10.0.0.1:6432/jixiao?sslmode=disable")).toBe(first);
    expect(roleOf("postgresql://owner:secret@db.example/%E7%BB%A9%E6%95%88")).toBe(
      roleOf("postgresql://owner:secret@db.example/绩效"),
    );
    expect(roleOf("postgresql://owner:secret@db.example/jixiao2")).not.toBe(first);
  });

  test.each([
    ["postgresql://owner:se#cret@db.example/jixiao", "写成 %23"],
    ["postgresql://owner:12#4@db.example/jixiao", "写成 %23"],
    ["postgresql://owner:secret@db.example:70000/jixiao", "端口不大于 65535"],
    ["postgresql://owner:secret@db.example/%zz", "百分号编码"],
    [
      "postgresql://owner:secret@db.example/jixiao?sslrootcert=/absent/root.crt",
      "/absent/root.crt 无法读取（ENOENT）",
    ],
  ])("a URL that cannot be used is refused in one line without its password: %s", (url, reason) => {
    const refusal = expect.objectContaining({
      name: "OperatorProblem",
      message: expect.stringMatching(/^DATABASE_URL 的写法不对(?!.*(secret|cret@|12#4))[^\n]*$/),
    });
    expect(() => own(url)).toThrow(refusal);
    expect(() => own(url)).toThrow(reason);
  });

  test.each(["", "jixiao", "mysql://owner@db/jixiao", "postgresql://owner@db", "postgresql://owner@db/"])(
    "a URL that is none is refused with the form it should have: %j",
    (url) => {
      expect(() => own(url)).toThrow("postgresql://用户:密码@主机:5432/数据库名");
    },
  );
});
