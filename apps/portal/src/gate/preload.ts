import http, { type RequestListener } from "node:http";
import { syncBuiltinESMExports } from "node:module";
import { gateEnv } from "./env.ts";
import { guard } from "./guard.ts";

// Loaded into the server's process before the framework, which makes its own server and lets nobody before it.
const { createServer } = http;

function createGuardedServer(listener?: RequestListener): http.Server {
  // We speak no other protocol: a request to change to one is answered like any other.
  const options = { shouldUpgradeCallback: () => false };
  return listener ? createServer(options, guard(listener, gateEnv)) : createServer(options);
}

http.createServer = createGuardedServer as typeof createServer;
syncBuiltinESMExports();
