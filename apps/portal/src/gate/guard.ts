import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import {
  fileContentPolicy,
  noStore,
  standingHeaders,
  strictTransport,
} from "../security/response-headers.ts";
import { refusalOf } from "./refusal-of.ts";

export interface GuardSettings {
  /** Where the address that the socket names is passed on, whatever the request said under that name. */
  readonly remoteHeader: string | undefined;
  /** Browsers come by https. */
  readonly https: boolean;
}

/**
 * Stands before the framework: every answer begins with our headers, its own redirects and faults included, and a
 * request that it cannot read is refused here, in words, instead of ending as a fault in the log.
 */
export function guard(next: RequestListener, { remoteHeader, https }: GuardSettings): RequestListener {
  return function guarded(request, response) {
    const isFile = request.url?.startsWith("/_next/static/") ?? false;
    for (const [name, value] of Object.entries(standingHeaders)) response.setHeader(name, value);
    response.setHeader("Content-Security-Policy", fileContentPolicy);
    if (https) response.setHeader("Strict-Transport-Security", strictTransport);
    // A hashed file says itself for how long it may be kept, unless something was said before.
    if (!isFile) response.setHeader("Cache-Control", noStore);
    if (remoteHeader !== undefined) request.headers[remoteHeader] = request.socket.remoteAddress ?? "";
    const refusal = refusalOf(request);
    if (refusal) refuse(request, response, refusal);
    else next(request, response);
  };
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, text }: NonNullable<ReturnType<typeof refusalOf>>,
): void {
  response.statusCode = status;
  response.setHeader("Cache-Control", noStore);
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("Connection", "close");
  if (status === 405) response.setHeader("Allow", "GET, HEAD, POST");
  response.end(request.method === "HEAD" ? undefined : text);
}
