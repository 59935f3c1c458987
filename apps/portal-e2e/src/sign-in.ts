import { expect, type APIRequestContext, type Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@hengji/services/demo";

type Cookies = Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>>;

/**
 * Sessions of this worker's pages, by account. An account has three sessions at most: if every test opened one, the
 * tests of another worker would sign this one out.
 */
const opened = new Map<string, Cookies>();

/** Signs an account in by request; the cookies are those of the page or request context given. */
export async function signIn(
  who: Page | APIRequestContext,
  account: string,
  password: string = DEMO_PASSWORD,
): Promise<void> {
  if (!("request" in who)) return open(who, account, password);
  const context = who.context();
  const known = opened.get(account);
  if (known) {
    await context.addCookies(known);
    if ((await context.request.get("/api/trpc/session.viewer")).ok()) return;
  }
  await open(context.request, account, password);
  // Who is signed in, not how that page looked.
  opened.set(
    account,
    (await context.cookies()).filter(({ name }) => name !== "theme"),
  );
}

async function open(request: APIRequestContext, account: string, password: string): Promise<void> {
  const token = await request.get("/api/auth/csrf");
  const { csrfToken } = (await token.json()) as { csrfToken: string };
  const answer = await request.post("/api/auth/callback/credentials", {
    form: { csrfToken, account, password, json: "true" },
    headers: { origin: new URL(token.url()).origin },
  });
  expect(answer.status(), `${account} must be able to sign in`).toBe(200);
}
