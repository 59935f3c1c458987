import { authHandler } from "@hengji/auth";
import { settings } from "@/server/settings.ts";

const handle = (request: Request): Promise<Response> => authHandler(settings())(request);

export { handle as GET, handle as POST };
