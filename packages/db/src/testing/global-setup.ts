import { startTestServer } from "./server.ts";

/** Vitest global setup: one server for the whole run, stopped when the run ends. */
export default startTestServer;
