export * from "./factories.ts";
export { createSuiteDatabase, startTestServer, type SuiteDatabase } from "./server.ts";
