import "server-only";
import { openServices } from "@hengji/api";
import type { AuthSettings } from "@hengji/auth";
import { env } from "../env.ts";

const held = globalThis as typeof globalThis & { hengjiSettings?: AuthSettings };

/**
 * What sign-in, procedures and pages share, one for the process: pages and route handlers are separate module
 * graphs, so it hangs on the global object. Connections are made on first use.
 */
export function settings(): AuthSettings {
  return (held.hengjiSettings ??= open());
}

function open(): AuthSettings {
  const { databaseUrl, origin, secret, allowHttp, trustedProxies } = env();
  return {
    services: openServices({ databaseUrl }),
    origin,
    secret,
    allowHttp,
    trustedProxies,
    report: (problem) => console.error(problem),
  };
}
