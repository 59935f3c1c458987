import type { CookiesOptions } from "next-auth";

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether only this machine can reach the origin. */
export const isLoopback = (origin: string) => loopback.test(new URL(origin).hostname);

/**
 * Every cookie of signing in, in one place. Over https they carry the `__Host-` prefix and Secure, which browsers
 * refuse over http: there, on this machine or with `allowHttp`, the prefix is our name, because cookies know no
 * ports and other programs of the same host set theirs for us too. Throws on any other origin.
 */
export function authCookies(origin: string, allowHttp = false): CookiesOptions {
  const { protocol } = new URL(origin);
  const secure = protocol === "https:";
  if (!secure && !(protocol === "http:" && (allowHttp || isLoopback(origin)))) {
    throw new Error(`APP_ORIGIN ${origin} 未加密：请改用 https，或在可信内网中设 ALLOW_HTTP=1。`);
  }
  const cookie = (name: string, maxAge?: number) => ({
    name: `${secure ? "__Host-" : "hengji-"}${name}`,
    options: {
      httpOnly: true,
      sameSite: "lax" as const,
      path: "/",
      secure,
      ...(maxAge === undefined ? {} : { maxAge }),
    },
  });
  const quarterHour = 15 * 60;
  return {
    sessionToken: cookie("sid"),
    callbackUrl: cookie("callback"),
    csrfToken: cookie("csrf"),
    pkceCodeVerifier: cookie("pkce", quarterHour),
    state: cookie("state", quarterHour),
    nonce: cookie("nonce", quarterHour),
  };
}
