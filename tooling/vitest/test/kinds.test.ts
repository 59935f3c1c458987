import { expect, test } from "vitest";
import { testFiles, testKind } from "../kinds.ts";

test("without a wish the quick tests run", () => {
  expect(testKind(undefined)).toBe("test");
  expect(testKind("")).toBe("test");
});

test("an unknown kind is refused by name", () => {
  expect(() => testKind("slow")).toThrow("slow");
});

test("a quick run leaves out what needs the built portal, is long or external", () => {
  expect(testFiles("test").exclude).toContain("**/*.{built,long,external}.test.{ts,tsx}");
});

test("a long run takes only what is long", () => {
  expect(testFiles("long").include).toEqual(["{src,test}/**/*.long.test.{ts,tsx}"]);
});
