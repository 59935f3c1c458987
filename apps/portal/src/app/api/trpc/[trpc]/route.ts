import { trpcHandler } from "@hengji/api";
import { settings } from "@/server/settings.ts";

const handle = (request: Request): Promise<Response> => trpcHandler(settings())(request);

export { handle as GET, handle as POST };
