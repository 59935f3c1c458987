import "server-only";
import { type ApiCaller, openRequest, refusalIn } from "@hengji/api";
import { readSessionToken } from "@hengji/auth";
import type { ErrorCode } from "@hengji/contracts";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { signInPath } from "../features/sign-in/back-path.ts";
import { pathHeader } from "../security/request-headers.ts";
import { settings } from "./settings.ts";

/** What a page may ask; each call checks the session and the reader's rights at the data. */
export type PortalApi = {
  session: { viewer: Asked<ApiCaller["session"]["viewer"]> };
  account: {
    viewSetUp: Asked<ApiCaller["account"]["viewSetUp"]>;
    people: Asked<ApiCaller["account"]["people"]>;
  };
  audit: {
    chains: Asked<ApiCaller["audit"]["chains"]>;
    entries: Asked<ApiCaller["audit"]["entries"]>;
  };
  evaluation: {
    list: Asked<ApiCaller["evaluation"]["list"]>;
    get: Asked<ApiCaller["evaluation"]["get"]>;
  };
  framework: {
    list: Asked<ApiCaller["framework"]["list"]>;
    get: Asked<ApiCaller["framework"]["get"]>;
    version: Asked<ApiCaller["framework"]["version"]>;
  };
};
type Asked<Procedure extends (...given: never[]) => unknown> = (
  ...given: Parameters<Procedure>
) => Promise<Awaited<ReturnType<Procedure>>>;

/** A refusal that the page has to put into words. Its `digest` finds the cause of a fault in the log. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly code: ErrorCode | "fault";
  readonly digest: string | undefined;

  constructor({ code, message, incident }: ReturnType<typeof refusalIn>, cause: unknown) {
    super(message, { cause });
    this.code = code;
    this.digest = incident ?? undefined;
  }
}

/** One per request: its session row is read once. */
const thisRequest = cache(async () => openRequest(settings(), await headers()));

/**
 * The caller for pages. Without a live session a call leads to the sign-in page and back; what does not exist or
 * may not be seen is the page 没有找到; other refusals are thrown as `Refused`.
 */
export async function serverApi(): Promise<PortalApi> {
  const { call } = await thisRequest();
  return {
    session: { viewer: (...given) => answer(call.session.viewer(...given)) },
    account: {
      viewSetUp: (...given) => answer(call.account.viewSetUp(...given)),
      people: (...given) => answer(call.account.people(...given)),
    },
    audit: {
      chains: (...given) => answer(call.audit.chains(...given)),
      entries: (...given) => answer(call.audit.entries(...given)),
    },
    evaluation: {
      list: (...given) => answer(call.evaluation.list(...given)),
      get: (...given) => answer(call.evaluation.get(...given)),
    },
    framework: {
      list: (...given) => answer(call.framework.list(...given)),
      get: (...given) => answer(call.framework.get(...given)),
      version: (...given) => answer(call.framework.version(...given)),
    },
  };
}

/** Whether this request carries a live session. */
export async function isSignedIn(): Promise<boolean> {
  const request = await thisRequest();
  return (await request.enterPage("/")).outcome === "enter";
}

async function answer<Value>(asked: Promise<Value>): Promise<Value> {
  try {
    return await asked;
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal.code === "unauthorized") return toSignIn();
    if (refusal.code === "notFound") return notFound();
    throw new Refused(refusal, error);
  }
}

/** Remembers where one was going, and says so when a session was there and no longer counts. */
async function toSignIn(): Promise<never> {
  const given = await headers();
  const ended = readSessionToken(given, settings()) !== null;
  return redirect(signInPath(given.get(pathHeader) ?? "/", { ended }));
}
