import "server-only";
import { type ApiSettings, openHeadsFile, openServices } from "@hengji/api";
import type { AuthSettings } from "@hengji/auth";
import { env } from "../env.ts";

type Settings = AuthSettings & ApiSettings;

const held = globalThis as typeof globalThis & { hengjiSettings?: Settings };

/**
 * What sign-in, procedures and pages share, one for the process: pages and route handlers are separate module
 * graphs, so it hangs on the global object. Connections are made on first use.
 */
export function settings(): Settings {
  return (held.hengjiSettings ??= open());
}

function open(): Settings {
  const { databaseUrl, origin, secret, allowHttp, trustedProxies, remoteHeader, auditHeadsFile } = env();
  return {
    services: openServices({ databaseUrl }),
    origin,
    secret,
    allowHttp,
    trustedProxies,
    remoteHeader,
    auditHeads: auditHeadsFile === undefined ? undefined : openHeadsFile(auditHeadsFile),
    report: (problem) => console.error(problem),
  };
}
