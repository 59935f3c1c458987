import { type AuthSettings, clientNetwork, readSessionToken } from "@hengji/auth";
import { pageAccount, unaskedHeader } from "@hengji/contracts";
import {
  type Actor,
  type ChangeContext,
  findSession,
  type HeadsFile,
  requestOrigin,
  ServiceError,
} from "@hengji/services";
import { TRPCError } from "@trpc/server";
import { trpcCodes } from "./error-code.ts";

/** What the portal passes in once; a request adds its headers. */
export interface ApiSettings extends Pick<
  AuthSettings,
  "services" | "origin" | "allowHttp" | "trustedProxies" | "remoteHeader" | "report"
> {
  /** Where `hengji serve` keeps the signed heads of the audit chains; absent where nothing signs. */
  readonly auditHeads?: HeadsFile | undefined;
}

export interface ApiContext extends ChangeContext {
  readonly settings: ApiSettings;
  readonly headers: Headers;
}

/**
 * The context of one request: who acts is read from the session row now, never from the token or a cache. A page of
 * another account than the session's acts for nobody.
 */
export async function createContext(
  settings: ApiSettings,
  headers: Headers,
  session: { readonly extend: boolean } = { extend: true },
): Promise<ApiContext> {
  const { db } = settings.services;
  const token = readSessionToken(headers, settings);
  const origin = requestOrigin(token, clientNetwork(headers, settings));
  const extend = session.extend && !headers.has(unaskedHeader);
  const signedIn = await actorOf(settings, token, { extend });
  const opener = headers.get(pageAccount.header);
  const actor = opener === null || opener === signedIn?.account ? signedIn : null;
  return { settings, headers, db, origin, actor, now: new Date() };
}

/** `unavailable` when the database does not answer: nothing else is asked of it this early. */
async function actorOf(
  settings: ApiSettings,
  token: string | null,
  session: { readonly extend: boolean },
): Promise<Actor | null> {
  if (token === null) return null;
  try {
    return await findSession(settings.services.db, token, session);
  } catch (cause) {
    const refusal = new ServiceError("unavailable", undefined, { cause });
    throw new TRPCError({ code: trpcCodes.unavailable, message: refusal.message, cause: refusal });
  }
}
