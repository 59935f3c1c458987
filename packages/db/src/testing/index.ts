export type { DatabaseHandle } from "../client.ts";
export * from "./factories.ts";
export { openRunningPlatform } from "./running-platform.ts";
export { createSuiteDatabase, startTestServer, type SuiteDatabase } from "./server.ts";
