import { frameworkEventsHandler } from "@hengji/api";
import { settings } from "@/server/settings.ts";

const handle = (request: Request): Promise<Response> => frameworkEventsHandler(settings())(request);

export { handle as GET };
