import { type ErrorData, shapeError, translate } from "./shape-error.ts";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { TRPCError } from "@trpc/server";

/** What an error of the caller means for a page: our code, a message for people, the incident of a fault. */
export function refusalIn(error: unknown): ErrorData & { readonly message: string } {
  const trpcError = translate(
    error instanceof TRPCError ? error : new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: error }),
  );
  const { message, data } = shapeError(trpcError, getHTTPStatusCodeFromError(trpcError));
  return { ...data, message };
}
