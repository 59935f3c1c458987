import { expect, test } from "vitest";
import { authCookies } from "./cookies.ts";
import { readSessionToken } from "./read-cookies.ts";

test("over https every cookie is __Host-, Secure, HttpOnly, Lax and bound to no domain", () => {
  for (const { name, options } of Object.values(authCookies("https://jixiao.example.gov.cn"))) {
    expect(name).toMatch(/^__Host-/);
    expect(options).toMatchObject({ secure: true, httpOnly: true, sameSite: "lax", path: "/" });
    expect(options).not.toHaveProperty("domain");
  }
});

test.each(["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"])(
  "%s is this machine: every cookie bears our name, for others of the host come too, and is not Secure",
  (origin) => {
    for (const { name, options } of Object.values(authCookies(origin))) {
      expect(name).toMatch(/^hengji-/);
      expect(options.secure).toBe(false);
    }
  },
);

test.each(["http://10.0.0.5:3000", "http://localhost.example.com", "ftp://localhost"])(
  "%s is refused",
  (origin) => expect(() => authCookies(origin)).toThrow(origin),
);

test("plain http elsewhere is allowed only on purpose", () => {
  expect(authCookies("http://10.0.0.5:3000", true).sessionToken.name).toBe("hengji-sid");
  expect(() => authCookies("ftp://10.0.0.5", true)).toThrow();
});

test("the token is read by the exact name of the cookie", () => {
  const read = (cookie: string, origin: string) => readSessionToken(new Headers({ cookie }), { origin });
  expect(
    read("sid=other; hengji-sidebar=open; hengji-sid=abc; hengji-sid=second", "http://localhost:3000"),
  ).toBe("abc");
  expect(read("hengji-sid=abc", "https://jixiao.example.gov.cn")).toBeNull();
  expect(read("__Host-sid=abc", "https://jixiao.example.gov.cn")).toBe("abc");
  expect(read("", "http://localhost:3000")).toBeNull();
});
