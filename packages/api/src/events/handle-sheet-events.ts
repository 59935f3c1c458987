import { randomUUID } from "node:crypto";
import { leaveSheet, type Seen, ServiceError, watchSheet } from "@hengji/services";
import { TRPCError } from "@trpc/server";
import { type ApiContext, type ApiSettings, createContext } from "../context.ts";
import { refusalIn } from "../refusal-in.ts";
import { SheetStream } from "./sheet-stream.ts";

/** Well within the 45 seconds after which a page counts as closed. */
const HEARTBEAT_MS = 15_000;

/**
 * What happens on one sheet, as server-sent events: the handler of `/api/evaluations/[id]/events`. Tells that
 * something changed and who else is there, never a value; the session is read again before each telling and every
 * 15 seconds, and an open page does not keep it alive.
 */
export function sheetEventsHandler(
  settings: ApiSettings,
  { heartbeatMs = HEARTBEAT_MS }: { readonly heartbeatMs?: number } = {},
): (request: Request) => Promise<Response> {
  const report = settings.report ?? (() => undefined);
  return async function handleSheetEvents(request) {
    if (request.method !== "GET") return refuse(405);
    const watch = { ...whatOf(new URL(request.url)), connectionId: randomUUID() };
    let context: ApiContext | undefined;
    const look = async (): Promise<Seen> => {
      context = await createContext(settings, request.headers, { extend: false });
      return watchSheet(context, watch);
    };
    const leave = async () => {
      if (context) await leaveSheet(context, watch);
    };
    try {
      const seen = await look();
      const stream = new SheetStream({ look: orEnded(look), leave, report, heartbeatMs });
      const subscribe = settings.services.sheets.subscribe(watch.evaluationId, stream);
      return new Response(await stream.open(seen, subscribe, request.signal), { headers: eventHeaders });
    } catch (error) {
      return refuseWith(error, report);
    }
  };
}

/** The sheet, and with `?row=` the row that the person works on. */
function whatOf({ pathname, searchParams }: URL) {
  const [, evaluationId = ""] = /\/evaluations\/([^/]+)\/events$/.exec(pathname.toLowerCase()) ?? [];
  const row = searchParams.get("row") ?? "";
  return { evaluationId, indicatorCode: /^[\p{L}\p{N}._-]{1,64}$/u.test(row) ? row : null };
}

/** Null once the reader may not look any more; what is no refusal of theirs stays an error. */
const orEnded = (look: () => Promise<Seen>) => async (): Promise<Seen | null> => {
  try {
    return await look();
  } catch (error) {
    const out =
      error instanceof ServiceError && ["unauthorized", "forbidden", "notFound"].includes(error.code);
    if (out) return null;
    throw error;
  }
};

const eventHeaders = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-store",
  // A proxy that collects the answer first would hold back every event.
  "X-Accel-Buffering": "no",
};

const refuse = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: { "Cache-Control": "no-store", ...headers } });

function refuseWith(error: unknown, report: (problem: unknown) => void): Response {
  const refusal = error instanceof ServiceError || error instanceof TRPCError;
  if (!refusal) report(error);
  const status = refusal ? refusalIn(error).httpStatus : 503;
  return refuse(status, status === 429 || status === 503 ? { "Retry-After": "5" } : {});
}
