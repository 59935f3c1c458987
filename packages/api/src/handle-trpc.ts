import { isSameOrigin, readLimited, turnAway } from "@hengji/auth";
import { type PolicyKey, policyKeys, type TurnedAway } from "@hengji/services";
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
    if (request.method !== "GET" && request.method !== "POST") return noMethod();
    const checked = request.method === "POST" ? await checkPost(request, settings.origin) : checkGet(request);
    if (typeof checked === "string") return turnAway(settings, request, doorOf(request), checked);
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

const noMethod = () => new Response(null, { status: 405, headers: { "Cache-Control": "no-store" } });

/** The request with its body read, or what is wrong with it. */
async function checkPost(request: Request, origin: string): Promise<Request | TurnedAway> {
  if (!isSameOrigin(request.headers, origin)) return "foreignPage";
  if (request.headers.get("content-type")?.split(";")[0]?.trim() !== "application/json") return "otherFormat";
  if (namesIn(request).length > BATCH_LIMIT) return "tooManyCalls";
  const body = await readLimited(request, BODY_LIMIT);
  if (body === null) return "tooLong";
  if (nestingDepth(body) > DEPTH_LIMIT) return "tooDeep";
  return new Request(request.url, { method: "POST", headers: request.headers, body });
}

function checkGet(request: Request): Request | TurnedAway {
  if (namesIn(request).length > BATCH_LIMIT) return "tooManyCalls";
  const input = new URL(request.url).searchParams.get("input") ?? "";
  return nestingDepth(input) > DEPTH_LIMIT ? "tooDeep" : request;
}

/** The procedures that are called, each as often as it is. */
const namesIn = ({ url }: Request) => new URL(url).pathname.slice(`${ENDPOINT}/`.length).split(/,|%2c/i);

const procedures = policyKeys("query", "mutation");

/** The procedure's own row where one is called, however often. */
function doorOf(request: Request): PolicyKey {
  const [name, ...others] = new Set(namesIn(request));
  const procedure = procedures.find((key) => key === name);
  return procedure !== undefined && others.length === 0 ? procedure : "/api/trpc/[trpc]";
}
