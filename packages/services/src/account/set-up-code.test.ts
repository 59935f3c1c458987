import { expect, test } from "vitest";
import { makeSetUpCode, setUpCodeHash } from "./set-up-code.ts";

test("a code has 80 bits in four groups of signs that cannot be mistaken for one another", () => {
  const codes = Array.from({ length: 500 }, makeSetUpCode);
  expect(new Set(codes).size).toBe(500);
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$/);
  expect(new Set(codes.join("").replaceAll("-", "")).size).toBe(32);
});

test.each([
  "k7qm-2vxa-rt5w-9zcd",
  " K7QM 2VXA RT5W 9ZCD ",
  "K7QM2VXART5W9ZCD",
  "Ｋ７ＱＭ—２ＶＸＡ—ＲＴ５Ｗ—９ＺＣＤ",
])("%j is the same code", (typed) =>
  expect(setUpCodeHash(typed)).toEqual(setUpCodeHash("K7QM-2VXA-RT5W-9ZCD")),
);

test("one other sign is another code", () => {
  expect(setUpCodeHash("K7QM-2VXA-RT5W-9ZCE")).not.toEqual(setUpCodeHash("K7QM-2VXA-RT5W-9ZCD"));
});
