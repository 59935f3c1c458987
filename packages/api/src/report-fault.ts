import type { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import type { ApiSettings } from "./context.ts";

/** Tells the log what was our fault, with its cause; refusals are everyday. */
export function reportFault({ report }: ApiSettings, error: TRPCError): void {
  if (getHTTPStatusCodeFromError(error) >= 500) report?.(error.cause ?? error);
}
