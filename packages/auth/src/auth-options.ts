import { closeSession, findSession, signIn } from "@hengji/services";
import type { AuthOptions } from "next-auth";
import { clientNetwork } from "./client-network.ts";
import { authCookies, isLoopback } from "./cookies.ts";
import { readSessionToken } from "./read-cookies.ts";
import type { AuthSettings } from "./settings.ts";

const TWELVE_HOURS = 12 * 60 * 60;

/**
 * next-auth with opaque tokens: what the browser holds is 32 random bytes, what counts is the row behind them.
 * `signIn` opened the session; encode only hands its token on and never makes another.
 */
export function authOptions(settings: AuthSettings): AuthOptions {
  const { services, origin, secret, allowHttp, report = () => undefined } = settings;
  const { db } = services;
  return {
    secret,
    cookies: authCookies(origin, allowHttp),
    pages: { signIn: "/sign-in", error: "/sign-in" },
    session: { strategy: "jwt", maxAge: TWELVE_HOURS },
    providers: [
      {
        id: "credentials",
        name: "账号",
        type: "credentials",
        credentials: { account: {}, password: {} },
        async authorize(credentials, request) {
          const headers = new Headers(request.headers);
          const network = clientNetwork(headers, settings);
          const { account, password } = credentials ?? {};
          const result = await signIn(
            { db, demoAllowed: isLoopback(origin) },
            { account, password, network, presented: readSessionToken(headers, settings) },
          ).catch((problem: unknown) => {
            report(problem);
            return { outcome: "unavailable" as const };
          });
          // next-auth passes the message of an error to the sign-in page as ?error=
          if (result.outcome !== "signedIn") throw new Error(result.outcome);
          return { id: result.userId, opaque: result.token };
        },
      },
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        "opaque" in (user ?? {}) ? { ...token, opaque: (user as { opaque?: unknown }).opaque } : token,
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) => (new URL(url, origin).origin === origin ? new URL(url, origin).href : origin),
    },
    jwt: {
      encode: async ({ token }) => (typeof token?.["opaque"] === "string" ? token["opaque"] : ""),
      async decode({ token }) {
        const actor = token ? await findSession(db, token) : null;
        return actor && token ? { sub: actor.userId, opaque: token } : null;
      },
    },
    events: {
      async signOut({ token }) {
        const opaque: unknown = token?.["opaque"];
        if (typeof opaque === "string") await closeSession(db, opaque);
      },
    },
    logger: {
      // A session that has ended is no fault; everything else is for the log.
      error: (code, metadata) => (code === "JWT_SESSION_ERROR" ? undefined : report({ code, metadata })),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}
