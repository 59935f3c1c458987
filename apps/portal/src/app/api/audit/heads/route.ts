import { auditHeadsHandler } from "@hengji/api";
import { settings } from "@/server/settings.ts";

const handle = (request: Request): Promise<Response> => auditHeadsHandler(settings())(request);

export { handle as GET };
