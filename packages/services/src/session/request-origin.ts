import { type AuditOrigin, sessionPrefix } from "../audit/index.ts";
import { tokenHashOf } from "./token.ts";

/** Where a request comes from, as the record keeps it: a prefix of its session's hash, and its network. */
export function requestOrigin(token: string | null, network: string): AuditOrigin {
  const tokenHash = token === null ? null : tokenHashOf(token);
  return { session: tokenHash && sessionPrefix(tokenHash), network };
}
