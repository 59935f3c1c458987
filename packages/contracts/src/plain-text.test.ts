import { expect, test } from "vitest";
import { freeText, plainText } from "./plain-text.ts";

test("what cannot be stored or printed is refused", () => {
  for (const text of ["a\u0000b", "\u0007", "half \ud800", "\u001b[31m"]) {
    expect(plainText(10).safeParse(text).success).toBe(false);
    expect(freeText(10).safeParse(text).success).toBe(false);
  }
});

test("lines, tabs and every script are kept", () => {
  const text = "第一行\n\t第二行 😀 ﷽";
  expect(plainText(40).parse(` ${text} `)).toBe(text);
  expect(freeText(40).parse(` ${text} `)).toBe(` ${text} `);
});

test("what has to be written is not only blanks; free text may be empty", () => {
  expect(plainText(10).safeParse(" \n ").success).toBe(false);
  expect(freeText(10).parse("")).toBe("");
});
