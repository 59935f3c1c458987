export { openHeadsFile, openServices, type Services } from "@hengji/services";
export { auditExportHandler, auditHeadsHandler } from "./audit/handle-downloads.ts";
export type { ApiSettings } from "./context.ts";
export { sheetEventsHandler } from "./events/handle-sheet-events.ts";
export { trpcHandler } from "./handle-trpc.ts";
export { type ApiCaller, openRequest, type OpenRequest, type PageEntry } from "./open-request.ts";
export { refusalIn } from "./refusal-in.ts";
export { type AppRouter, appRouter } from "./router.ts";
export type { ErrorData } from "./shape-error.ts";
