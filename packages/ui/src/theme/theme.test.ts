import { describe, expect, test } from "vitest";
import { parseTheme, themeCookie } from "./theme.ts";

describe("the theme that a cookie names", () => {
  test.each(["light", "dark", "system"] as const)("%s", (theme) => expect(parseTheme(theme)).toBe(theme));

  test.each([undefined, "", "Dark", 'dark" onload="'])("%j is the system's", (value) => {
    expect(parseTheme(value)).toBe("system");
  });
});

test("the choice is kept for a year in this browser, over https only as Secure", () => {
  expect(themeCookie("dark", false)).toBe("theme=dark; Path=/; Max-Age=31536000; SameSite=Lax");
  expect(themeCookie("dark", true)).toBe("theme=dark; Path=/; Max-Age=31536000; SameSite=Lax; Secure");
});
