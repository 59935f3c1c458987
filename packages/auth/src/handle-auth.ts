import type { TurnedAway } from "@hengji/services";
import * as nextAuthModule from "next-auth";
import { authOptions } from "./auth-options.ts";
import { CollectedResponse } from "./collected-response.ts";
import { authCookies } from "./cookies.ts";
import { readCookies } from "./read-cookies.ts";
import { readLimited } from "./read-limited.ts";
import { isSameOrigin } from "./same-origin.ts";
import type { AuthSettings } from "./settings.ts";
import { turnAway } from "./turn-away.ts";

type ApiHandler = (request: object, response: CollectedResponse, options: object) => Promise<void>;

/** next-auth is CommonJS: Node gives its exports as the default, a bundler may give the function itself. */
const imported = nextAuthModule.default as unknown as ApiHandler | { readonly default: ApiHandler };
const nextAuth = typeof imported === "function" ? imported : imported.default;

/** What next-auth serves here; its log, its own pages and session updates by the browser are closed. */
const actions = new Set([
  "GET csrf",
  "GET providers",
  "GET session",
  "GET signin",
  "GET error",
  "POST callback/credentials",
  "POST signout",
]);
const DOOR = "/api/auth/[...nextauth]";
const BODY_LIMIT = 16 * 1024;

/**
 * Sign-in and sign-out over HTTP: the handler of `/api/auth/[...nextauth]`. A POST must come from our own origin
 * as a form. NEXTAUTH_URL must be the origin too: next-auth reads its address nowhere else.
 */
export function authHandler(settings: AuthSettings): (request: Request) => Promise<Response> {
  const { origin, allowHttp } = settings;
  const options = authOptions(settings);
  const ours = authCookies(origin, allowHttp);
  const { callbackUrl } = ours;
  const known = new Set(Object.values(ours).map(({ name }) => name));

  return async function handleAuth(request) {
    const { pathname, searchParams } = new URL(request.url);
    const path = pathname.replace(/^.*\/api\/auth\//, "");
    if (!actions.has(`${request.method} ${path}`)) return unknown();
    const body = request.method === "POST" ? await readPost(request, origin) : {};
    if (typeof body === "string") return turnAway(settings, request, DOOR, body);

    // Only our own cookies: next-auth joins every cookie whose name merely begins like the session's.
    const cookies = Object.fromEntries(
      [...readCookies(request.headers)].filter(
        ([name, value]) => known.has(name) && (name !== callbackUrl.name || isOwnAddress(value, origin)),
      ),
    );
    const response = new CollectedResponse();
    await nextAuth(
      {
        method: request.method,
        headers: Object.fromEntries(request.headers),
        query: { ...withOwnAddress(Object.fromEntries(searchParams), origin), nextauth: path.split("/") },
        body: withOwnAddress(body, origin),
        cookies,
      },
      response,
      options,
    );
    return withRefusalStatus(response.toResponse());
  };
}

const unknown = () => new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });

/** The form's fields, or what is wrong with the request. */
async function readPost(request: Request, origin: string): Promise<Record<string, string> | TurnedAway> {
  if (!isSameOrigin(request.headers, origin)) return "foreignPage";
  const type = request.headers.get("content-type")?.split(";")[0]?.trim();
  if (type !== "application/x-www-form-urlencoded") return "otherFormat";
  const text = await readLimited(request, BODY_LIMIT);
  return text === null ? "tooLong" : Object.fromEntries(new URLSearchParams(text));
}

/** Whether an address to return to is one of ours; next-auth answers others, malformed ones, with a fault. */
const isOwnAddress = (address: string, origin: string) => URL.parse(address)?.origin === origin;

function withOwnAddress(fields: Readonly<Record<string, string>>, origin: string): Record<string, string> {
  const { callbackUrl, ...others } = fields;
  const address = callbackUrl?.startsWith("/") ? origin + callbackUrl : (callbackUrl ?? "");
  return isOwnAddress(address, origin) ? { ...others, callbackUrl: address } : others;
}

interface Wait {
  readonly status: number;
  readonly seconds: string;
}

const waits: Readonly<Record<string, Wait>> = {
  locked: { status: 429, seconds: "1800" },
  busy: { status: 429, seconds: "5" },
  unavailable: { status: 503, seconds: "30" },
};

/** next-auth answers every refusal with 401; who should wait is told so. */
async function withRefusalStatus(response: Response): Promise<Response> {
  if (response.status !== 401) return response;
  const text = await response.text();
  const { url } = JSON.parse(text) as { url: string };
  const wait = waits[new URL(url).searchParams.get("error") ?? ""];
  const headers = new Headers(response.headers);
  if (wait) headers.set("Retry-After", wait.seconds);
  return new Response(text, { status: wait?.status ?? 401, headers });
}
