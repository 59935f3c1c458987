import { expect, type APIRequestContext, type Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@hengji/services/demo";

/** Signs an account in by request; the cookies are those of the page or request context given. */
export async function signIn(
  who: Page | APIRequestContext,
  account: string,
  password: string = DEMO_PASSWORD,
): Promise<void> {
  const request = "request" in who ? who.request : who;
  const token = await request.get("/api/auth/csrf");
  const { csrfToken } = (await token.json()) as { csrfToken: string };
  const answer = await request.post("/api/auth/callback/credentials", {
    form: { csrfToken, account, password, json: "true" },
    headers: { origin: new URL(token.url()).origin },
  });
  expect(answer.status(), `${account} must be able to sign in`).toBe(200);
}
