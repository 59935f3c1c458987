import { sheetEventsHandler } from "@hengji/api";
import { settings } from "@/server/settings.ts";

const handle = (request: Request): Promise<Response> => sheetEventsHandler(settings())(request);

export { handle as GET };
