export type AuthAnswer = { ok: boolean; status: number; error: string | null };

type Action = "callback/credentials" | "signout";
type Fields = Readonly<Record<string, string>>;

/** The request token of the form was not the browser's, also at the second try: nothing was done. */
export const staleForm = "staleForm";

/**
 * Posts a form to the sign-in interface with its own request token, once more with a new one when another window
 * changed it meanwhile. Throws when the server cannot be reached.
 */
export async function postAuthForm(action: Action, fields: Fields): Promise<AuthAnswer> {
  const answer = await postOnce(action, fields);
  return answer.error === staleForm ? postOnce(action, fields) : answer;
}

async function postOnce(action: Action, fields: Fields): Promise<AuthAnswer> {
  const token: unknown = await (await fetch("/api/auth/csrf", { cache: "no-store" })).json();
  const csrfToken = isRecord(token) && typeof token["csrfToken"] === "string" ? token["csrfToken"] : "";
  const response = await fetch(`/api/auth/${action}`, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ ...fields, csrfToken, json: "true", callbackUrl: location.origin }),
  });
  const answer: unknown = await response.json().catch(() => undefined);
  const url = isRecord(answer) && typeof answer["url"] === "string" ? answer["url"] : "";
  const error = errorIn(url);
  return { ok: response.ok && url !== "" && error === null, status: response.status, error };
}

/** The interface answers 200 with `csrf=true` in the address when it has done nothing. */
function errorIn(url: string): string | null {
  if (!URL.canParse(url, location.origin)) return null;
  const { searchParams } = new URL(url, location.origin);
  return searchParams.get("csrf") === "true" ? staleForm : searchParams.get("error");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
