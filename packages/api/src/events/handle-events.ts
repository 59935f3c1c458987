import { randomUUID } from "node:crypto";
import { type Followed, type NoticeOf, ServiceError } from "@hengji/services";
import { TRPCError } from "@trpc/server";
import { type ApiContext, type ApiSettings, createContext } from "../context.ts";
import { refusalIn } from "../refusal-in.ts";
import { EventStream, type Onlookers } from "./event-stream.ts";

/** One open page: of what, and under which name of its own. */
export interface OpenPage {
  readonly id: string;
  readonly connectionId: string;
  /** Row that the person works on. */
  readonly indicatorCode: string | null;
}

/** What is followed, and how its verbs look and leave. */
export interface Following<Kind extends Followed, Seen extends Onlookers> {
  readonly kind: Kind;
  /** The id in the address, which comes in lower case. */
  readonly address: RegExp;
  readonly watch: (context: ApiContext, page: OpenPage) => Promise<Seen>;
  readonly leave: (context: ApiContext, page: OpenPage, seen: Seen) => Promise<void>;
  readonly tell: (notice: Extract<NoticeOf[Kind], { type: "changed" }>, seen: Seen) => object | null;
}

export interface EventTiming {
  readonly heartbeatMs?: number;
}

/** Well within the 45 seconds after which a page counts as closed. */
const HEARTBEAT_MS = 15_000;

/**
 * What happens on one thing, as server-sent events. Tells that something changed and who else is there, never a
 * value; the session is read again before each telling and every 15 seconds, and an open page does not keep it alive.
 */
export function eventsHandler<Kind extends Followed, Seen extends Onlookers>(
  settings: ApiSettings,
  { kind, address, watch, leave, tell }: Following<Kind, Seen>,
  { heartbeatMs = HEARTBEAT_MS }: EventTiming,
): (request: Request) => Promise<Response> {
  const report = settings.report ?? (() => undefined);
  return async function handleEvents(request) {
    if (request.method !== "GET") return refuse(405);
    const page = { ...whatOf(new URL(request.url), address), connectionId: randomUUID() };
    const look = async () => {
      const context = await createContext(settings, request.headers, { extend: false });
      return { context, seen: await watch(context, page) };
    };
    try {
      const first = await look();
      let { context } = first;
      const again = async () => {
        const found = await look();
        ({ context } = found);
        return found.seen;
      };
      const stream = new EventStream<Kind, Seen>({
        look: orEnded(again),
        leave: () => leave(context, page, first.seen),
        tell,
        report,
        heartbeatMs,
      });
      const subscribed = settings.services.notices.subscribe(kind, page.id, stream);
      return new Response(await stream.open(first.seen, subscribed, request.signal), {
        headers: eventHeaders,
      });
    } catch (error) {
      return refuseWith(error, report);
    }
  };
}

/** The thing that is followed, and with `?row=` the row that the person works on. */
function whatOf({ pathname, searchParams }: URL, address: RegExp) {
  const [, id = ""] = address.exec(pathname.toLowerCase()) ?? [];
  const row = searchParams.get("row") ?? "";
  return { id, indicatorCode: /^[\p{L}\p{N}._-]{1,64}$/u.test(row) ? row : null };
}

/** Null once the reader may not look any more; what is no refusal of theirs stays an error. */
const orEnded =
  <Seen>(look: () => Promise<Seen>) =>
  async (): Promise<Seen | null> => {
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
