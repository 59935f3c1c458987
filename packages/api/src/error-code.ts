import type { ErrorCode } from "@hengji/contracts";
import type { TRPC_ERROR_CODE_KEY } from "@trpc/server";

/** Our closed set as tRPC knows it, for the HTTP status. */
export const trpcCodes = {
  unauthorized: "UNAUTHORIZED",
  forbidden: "FORBIDDEN",
  notFound: "NOT_FOUND",
  conflict: "CONFLICT",
  invalid: "UNPROCESSABLE_CONTENT",
  tooMany: "TOO_MANY_REQUESTS",
  unavailable: "SERVICE_UNAVAILABLE",
} as const satisfies Readonly<Record<ErrorCode, TRPC_ERROR_CODE_KEY>>;

/** Refusals that tRPC makes by itself, in our words; null for a fault. */
export function refusalOf(code: TRPC_ERROR_CODE_KEY): ErrorCode | null {
  if (code === "INTERNAL_SERVER_ERROR") return null;
  const own = Object.entries(trpcCodes).find(([, trpcCode]) => trpcCode === code);
  return own ? (own[0] as ErrorCode) : "invalid";
}
