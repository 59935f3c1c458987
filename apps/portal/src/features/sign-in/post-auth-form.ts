export type AuthAnswer = { ok: boolean; status: number; error: string | null };

/** Posts a form to the sign-in interface with its own request token. Throws when the server cannot be reached. */
export async function postAuthForm(
  action: "callback/credentials" | "signout",
  fields: Readonly<Record<string, string>>,
): Promise<AuthAnswer> {
  const token: unknown = await (await fetch("/api/auth/csrf", { cache: "no-store" })).json();
  const csrfToken = isRecord(token) && typeof token["csrfToken"] === "string" ? token["csrfToken"] : "";
  const response = await fetch(`/api/auth/${action}`, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ ...fields, csrfToken, json: "true", callbackUrl: location.origin }),
  });
  const answer: unknown = await response.json().catch(() => undefined);
  const url = isRecord(answer) && typeof answer["url"] === "string" ? answer["url"] : "";
  const error = URL.canParse(url, location.origin)
    ? new URL(url, location.origin).searchParams.get("error")
    : null;
  return { ok: response.ok && url !== "" && error === null, status: response.status, error };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
