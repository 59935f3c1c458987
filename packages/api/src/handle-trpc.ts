import { isSameOrigin, readLimited } from "@hengji/auth";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { type ApiSettings, createContext } from "./context.ts";
import { trpcCodes } from "./error-code.ts";
import { nestingDepth } from "./nesting-depth.ts";
import { reportFault } from "./report-fault.ts";
import { appRouter } from "./router.ts";

const ENDPOINT = "/api/trpc";
const BODY_LIMIT = 1024 * 1024;
const BATCH_LIMIT = 10;
/** Deeper than any input of ours; readers that call themselves would run out of stack. */
const DEPTH_LIMIT = 64;

/** The procedures over HTTP: the handler of `/api/trpc/[trpc]`. A POST must be JSON, at most 1 MiB, and from our own origin. */
export function trpcHandler(settings: ApiSettings): (request: Request) => Promise<Response> {
  return async function handleTrpc(request) {
    if (request.method !== "GET" && request.method !== "POST") return refuse(405);
    const checked = request.method === "POST" ? await checkPost(request, settings.origin) : checkGet(request);
    if (typeof checked === "number") return refuse(checked);
    const response = await fetchRequestHandler({
      endpoint: ENDPOINT,
      req: checked,
      router: appRouter,
      maxBatchSize: BATCH_LIMIT,
      createContext: () => createContext(settings, request.headers),
      responseMeta: ({ errors }) =>
        errors.some(({ code }) => code === trpcCodes.unavailable || code === trpcCodes.tooMany)
          ? { headers: { "Retry-After": "5" } }
          : {},
      onError: ({ error }) => reportFault(settings, error),
    });
    response.headers.set("Cache-Control", "no-store");
    return response;
  };
}

const refuse = (status: number) => new Response(null, { status, headers: { "Cache-Control": "no-store" } });

/** The request with its body read, or the status that says what is wrong with it. */
async function checkPost(request: Request, origin: string): Promise<Request | number> {
  if (!isSameOrigin(request.headers, origin)) return 403;
  if (request.headers.get("content-type")?.split(";")[0]?.trim() !== "application/json") return 415;
  const body = await readLimited(request, BODY_LIMIT);
  if (body === null) return 413;
  if (nestingDepth(body) > DEPTH_LIMIT) return 400;
  return new Request(request.url, { method: "POST", headers: request.headers, body });
}

function checkGet(request: Request): Request | number {
  const input = new URL(request.url).searchParams.get("input") ?? "";
  return nestingDepth(input) > DEPTH_LIMIT ? 400 : request;
}
