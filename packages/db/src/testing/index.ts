export { createSuiteDatabase, startTestServer, type SuiteDatabase } from "./server.ts";
