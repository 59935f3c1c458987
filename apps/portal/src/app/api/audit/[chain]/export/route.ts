import { auditExportHandler } from "@hengji/api";
import { settings } from "@/server/settings.ts";

const handle = (request: Request): Promise<Response> => auditExportHandler(settings())(request);

export { handle as GET };
