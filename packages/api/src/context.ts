import { type AuthSettings, readSessionToken } from "@hengji/auth";
import { type Actor, findSession, type ServiceContext, ServiceError } from "@hengji/services";
import { TRPCError } from "@trpc/server";
import { trpcCodes } from "./error-code.ts";

/** What the portal passes in once; a request adds its headers. */
export type ApiSettings = Pick<AuthSettings, "services" | "origin" | "allowHttp" | "report">;

export interface ApiContext extends ServiceContext {
  readonly settings: ApiSettings;
  readonly headers: Headers;
}

/** The context of one request: who acts is read from the session row now, never from the token or a cache. */
export async function createContext(settings: ApiSettings, headers: Headers): Promise<ApiContext> {
  const { db } = settings.services;
  return { settings, headers, db, actor: await actorOf(settings, headers), now: new Date() };
}

/** `unavailable` when the database does not answer: nothing else is asked of it this early. */
async function actorOf(settings: ApiSettings, headers: Headers): Promise<Actor | null> {
  const token = readSessionToken(headers, settings);
  if (token === null) return null;
  try {
    return await findSession(settings.services.db, token);
  } catch (cause) {
    const refusal = new ServiceError("unavailable", undefined, { cause });
    throw new TRPCError({ code: trpcCodes.unavailable, message: refusal.message, cause: refusal });
  }
}
