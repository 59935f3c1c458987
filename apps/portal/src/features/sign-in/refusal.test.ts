import { signInMessages } from "@hengji/contracts";
import { expect, test } from "vitest";
import { refusalMessage } from "./refusal.ts";

test("an unknown account and a wrong password read the same", () => {
  expect(refusalMessage({ ok: false, status: 401, error: "CredentialsSignin" })).toBe(signInMessages.wrong);
});

test("a locked account says so", () => {
  expect(refusalMessage({ ok: false, status: 401, error: "locked" })).toBe(signInMessages.locked);
});

test.each([429, 500, 503])("an answer of %i is no judgement on the password", (status) => {
  expect(refusalMessage({ ok: false, status, error: null })).toBe(signInMessages.busy);
});
