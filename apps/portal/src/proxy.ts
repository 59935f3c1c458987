import { type NextRequest, NextResponse } from "next/server";
import { env } from "./env.ts";
import { BODY_LIMIT } from "./security/body-limit.ts";
import { contentPolicy, newNonce } from "./security/content-policy.ts";
import { nonceHeader, pathHeader } from "./security/request-headers.ts";
import { noStore, strictTransport } from "./security/response-headers.ts";

/**
 * Policy and caching of every answer but the hashed files. It does not decide who may see what: that is checked at
 * the data.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = newNonce();
  const policy = contentPolicy(nonce, { development: env().development });
  const headers = new Headers(request.headers);
  headers.set(nonceHeader, nonce);
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);
  headers.set("Content-Security-Policy", policy);

  // The doors of the API measure for themselves: what they refuse is recorded.
  const measured = !request.nextUrl.pathname.startsWith("/api/");
  const tooLong = measured && Number(request.headers.get("content-length") ?? 0) > BODY_LIMIT;
  const response = tooLong
    ? new NextResponse(null, { status: 413 })
    : NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Cache-Control", noStore);
  if (env().origin.startsWith("https:")) response.headers.set("Strict-Transport-Security", strictTransport);
  return response;
}

export const config = { matcher: "/((?!_next/static/).*)" };
