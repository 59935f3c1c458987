import { describe, expect, test } from "vitest";
import { backPath, homePath, signInPath } from "./back-path.ts";

describe("after signing in one returns to the page one came from", () => {
  test.each([
    "/evaluations/0193",
    "/evaluations?stage=scoring&q=%E4%B8%AD%E5%BF%83",
    "/evaluations/0193?row=r18",
  ])("%s", (path) => expect(backPath(path)).toBe(path));
});

describe("an address that could leave this origin gives the start page", () => {
  test.each([
    undefined,
    "",
    "evaluations",
    "https://example.test/",
    "//example.test/",
    "///example.test/",
    "/\\example.test/",
    "/\texample.test",
    "/\n/example.test",
    "/./%2e//example.test",
    "/a/..//example.test",
    "javascript:alert(1)",
    "/\u0000",
  ])("%j", (path) => expect(backPath(path)).toBe(homePath));
});

describe("interfaces and the sign-in page are no place to return to", () => {
  test.each([
    "/",
    "/api/auth/signout",
    "/sign-in?back=/evaluations",
    "/x/../sign-in",
    "/healthz",
    "/_next/data",
  ])("%s", (path) => expect(backPath(path)).toBe(homePath));
});

test("the fragment stays in the browser", () => {
  expect(backPath("/evaluations#row")).toBe("/evaluations");
});

describe("the sign-in address", () => {
  test("is short for the start page", () => expect(signInPath(homePath)).toBe("/sign-in"));
  test("names the page to return to", () =>
    expect(signInPath("/evaluations/1?row=r18")).toBe("/sign-in?back=%2Fevaluations%2F1%3Frow%3Dr18"));
  test("says that a session has ended", () =>
    expect(signInPath("/", { ended: true })).toBe("/sign-in?ended=1"));
});
