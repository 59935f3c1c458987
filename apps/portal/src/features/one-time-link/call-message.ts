import { CallError } from "@/client/call-error.ts";

/** What to say of a call that failed; `unreachable` says what is true on this page when no answer came. */
export function callMessage(error: unknown, unreachable: string): string {
  if (!(error instanceof CallError)) throw error;
  return error.code === "unreachable" ? unreachable : error.message;
}
