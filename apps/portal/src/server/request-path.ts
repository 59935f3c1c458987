import "server-only";
import { headers } from "next/headers";
import { pathHeader } from "../security/request-headers.ts";

/** The address that was asked for, path and query, as `proxy.ts` noted it. */
export async function requestPath(): Promise<string> {
  return (await headers()).get(pathHeader) ?? "/";
}
