import { describe, expect, test } from "vitest";
import { ownDatabase } from "./own-database.ts";

const app = (url: string, fallback = "fallback") => ownDatabase(url, fallback);

describe("the application's connection to an operator's own PostgreSQL", () => {
  test("goes to the same place as another role", () => {
    const { ownerUrl, appUrl, appPassword } = app(
      "postgresql://owner:secret@db.example:6432/jixiao?sslmode=verify-full",
    );
    expect(ownerUrl).toBe("postgresql://owner:secret@db.example:6432/jixiao?sslmode=verify-full");
    expect(appUrl).toBe(`postgresql://hengji_app:${appPassword}@db.example:6432/jixiao?sslmode=verify-full`);
    expect(appPassword).toMatch(/^[\w-]{43}$/);
  });

  test("goes over a socket where the owner does, without the owner's name", () => {
    const { appUrl, appPassword } = app("postgres:///jixiao?host=/run/postgresql&user=owner");
    expect(appUrl).toBe(`postgres://hengji_app:${appPassword}@/jixiao?host=%2Frun%2Fpostgresql`);
  });

  test("has the same password from every machine that knows the owner's, and another one otherwise", () => {
    const first = app("postgresql://owner:secret@db.example/jixiao", "one machine").appPassword;
    expect(app("postgresql://owner:secret@10.0.0.1:5432/jixiao", "another machine").appPassword).toBe(first);
    expect(app("postgresql://owner:other@db.example/jixiao").appPassword).not.toBe(first);
  });

  test("follows from the data folder's secret where the owner has no password", () => {
    const url = "postgresql://owner@db.example/jixiao";
    expect(app(url, "one").appPassword).not.toBe(app(url, "two").appPassword);
  });

  test.each(["", "jixiao", "mysql://owner@db/jixiao", "postgresql://owner@db", "postgresql://owner@db/"])(
    "a URL that is none is refused with the form it should have: %j",
    (url) => {
      expect(() => app(url)).toThrow("postgresql://用户:密码@主机:5432/数据库名");
    },
  );
});
