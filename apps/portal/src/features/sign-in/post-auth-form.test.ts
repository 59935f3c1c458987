import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { postAuthForm, staleForm } from "./post-auth-form.ts";

const origin = "http://localhost:3000";
const posted: string[] = [];

/** A sign-in interface that takes the request token `taken` and gives out `tokens` one after the other. */
function server(tokens: readonly string[], taken: string) {
  const given = [...tokens];
  return (address: string, init?: { body?: URLSearchParams }) => {
    if (address === "/api/auth/csrf") return Promise.resolve(Response.json({ csrfToken: given.shift() }));
    const token = init?.body?.get("csrfToken") ?? "";
    posted.push(token);
    const url = token === taken ? origin : `${origin}/api/auth/signout?csrf=true`;
    return Promise.resolve(Response.json({ url }));
  };
}

beforeEach(() => {
  posted.length = 0;
  vi.stubGlobal("location", { origin });
});
afterEach(() => vi.unstubAllGlobals());

test("what the server took is done", async () => {
  vi.stubGlobal("fetch", server(["a"], "a"));
  expect(await postAuthForm("signout", {})).toEqual({ ok: true, status: 200, error: null });
  expect(posted).toEqual(["a"]);
});

test("a request token that another window replaced is fetched anew, and the form sent once more", async () => {
  vi.stubGlobal("fetch", server(["old", "new"], "new"));
  expect(await postAuthForm("signout", {})).toMatchObject({ ok: true });
  expect(posted).toEqual(["old", "new"]);
});

test("what the server did not take twice is not done, although it answered 200", async () => {
  vi.stubGlobal("fetch", server(["old", "older", "oldest"], "new"));
  expect(await postAuthForm("signout", {})).toEqual({ ok: false, status: 200, error: staleForm });
  expect(posted).toEqual(["old", "older"]);
});
