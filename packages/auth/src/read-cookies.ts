import { authCookies } from "./cookies.ts";
import type { AuthSettings } from "./settings.ts";

/** Cookies of a request by name; of two with one name the first counts, as in the browser's own order. */
export function readCookies(headers: Headers): Map<string, string> {
  const found = new Map<string, string>();
  for (const pair of (headers.get("cookie") ?? "").split(";")) {
    const [name = "", ...rest] = pair.split("=");
    if (name.trim() === "" || found.has(name.trim())) continue;
    found.set(name.trim(), decoded(rest.join("=").trim()));
  }
  return found;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The session token that the browser sent, or null. */
export function readSessionToken(
  headers: Headers,
  { origin, allowHttp }: Pick<AuthSettings, "origin" | "allowHttp">,
): string | null {
  return readCookies(headers).get(authCookies(origin, allowHttp).sessionToken.name) ?? null;
}
