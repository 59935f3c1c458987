import type { authHandler } from "../src/index.ts";

export const origin = "http://localhost:3999";

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly url: string;
  readonly error: string | null;
}

/** A browser as far as cookies go: keeps what is set, drops what is cleared, sends the rest. */
export function browser(handle: ReturnType<typeof authHandler>) {
  const jar = new Map<string, string>();

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await handle(new Request(`${origin}/api/auth/${path}`, { ...init, headers }));
    for (const line of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split("; ");
      const [name = "", value = ""] = pair.split("=");
      if (value === "" || attributes.includes("Max-Age=0")) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  async function post(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = { origin },
  ) {
    const { csrfToken } = (await (await send("csrf")).json()) as { csrfToken: string };
    const body = new URLSearchParams({ csrfToken, json: "true", ...fields });
    const response = await send(path, { method: "POST", headers, body });
    const text = await response.text();
    const url = text.startsWith("{") ? ((JSON.parse(text) as { url?: string }).url ?? "") : "";
    const error = url === "" ? null : new URL(url).searchParams.get("error");
    return { status: response.status, headers: response.headers, url, error } satisfies Answer;
  }

  return {
    jar,
    send,
    post,
    signIn: (account: string, password: string) => post("callback/credentials", { account, password }),
    signOut: () => post("signout", {}),
  };
}
