import { signInMessages } from "@hengji/contracts";
import { expect, test } from "vitest";
import { refusalMessage } from "./refusal.ts";

test("an unknown account and a wrong password read the same", () => {
  expect(refusalMessage({ ok: false, status: 401, error: "CredentialsSignin" })).toBe(signInMessages.wrong);
});

test("a locked account says so", () => {
  expect(refusalMessage({ ok: false, status: 401, error: "locked" })).toBe(signInMessages.locked);
});

test.each([400, 403, 500, 503])("an answer of %i is no judgement on the password", (status) => {
  expect(refusalMessage({ ok: false, status, error: null })).toBe(signInMessages.unavailable);
});

test("a fault that the server names is none either", () => {
  expect(refusalMessage({ ok: false, status: 503, error: "unavailable" })).toBe(signInMessages.unavailable);
});

test("too many at once are told to wait", () => {
  expect(refusalMessage({ ok: false, status: 429, error: null })).toBe(signInMessages.busy);
});

test("a form that the server no longer takes is not a wrong password", () => {
  expect(refusalMessage({ ok: false, status: 200, error: "staleForm" })).toContain("刷新页面");
});
