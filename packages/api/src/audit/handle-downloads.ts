import { exportAuditChain, exportAuditHeads, ServiceError } from "@hengji/services";
import { TRPCError } from "@trpc/server";
import { type ApiContext, type ApiSettings, createContext } from "../context.ts";
import { trpcCodes } from "../error-code.ts";
import { refusalIn } from "../refusal-in.ts";
import { bytesOfLines, byteStream } from "./byte-stream.ts";

interface Download {
  readonly name: string;
  readonly body: ReadableStream<Uint8Array>;
}
type Handler = (request: Request) => Promise<Response>;

/** A whole audit chain as a file of JSON lines: the handler of `/api/audit/[chain]/export`. */
export function auditExportHandler(settings: ApiSettings): Handler {
  return downloadHandler(settings, async (context, { pathname }) => {
    const [, chain = ""] = /\/audit\/([^/]+)\/export$/.exec(pathname) ?? [];
    const { head, lines } = await exportAuditChain(context, { chain });
    return { name: `hengji-audit-${head.chain}-${head.seq}.jsonl`, body: byteStream(bytesOfLines(lines)) };
  });
}

/** The file of signed heads: the handler of `/api/audit/heads`. */
export function auditHeadsHandler(settings: ApiSettings): Handler {
  return downloadHandler(settings, async (context) => {
    const bytes = await exportAuditHeads(context, settings.auditHeads);
    return { name: "hengji-audit-heads.jsonl", body: byteStream(bytes) };
  });
}

function downloadHandler(
  settings: ApiSettings,
  open: (context: ApiContext, url: URL) => Promise<Download>,
): Handler {
  return async function handleDownload(request) {
    if (request.method !== "GET") return refuse(405, "只能下载。");
    if (!isOwnPage(request.headers)) return refuse(403, "请求不是从本系统的页面发出的，没有办理。");
    try {
      const { name, body } = await open(await createContext(settings, request.headers), new URL(request.url));
      return new Response(body, {
        headers: {
          "Content-Type": "application/x-ndjson; charset=utf-8",
          "Content-Disposition": `attachment; filename="${name}"`,
          "Cache-Control": "private, no-store",
        },
      });
    } catch (error) {
      return refuseWith(settings, error);
    }
  };
}

/** A download leaves an entry: a foreign page must not make people leave one. */
function isOwnPage(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  return site === null || site === "same-origin" || site === "none";
}

function refuseWith({ report }: ApiSettings, error: unknown): Response {
  const refusal = refusalIn(
    error instanceof ServiceError
      ? new TRPCError({ code: trpcCodes[error.code], message: error.message, cause: error })
      : error,
  );
  if (refusal.httpStatus >= 500) report?.(error);
  return refuse(refusal.httpStatus, refusal.message);
}

const refuse = (status: number, message: string) =>
  new Response(`${message}\n`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" },
  });
