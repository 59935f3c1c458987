import { setTimeout as delay } from "node:timers/promises";
import {
  isDatabaseLost,
  type PolicyKey,
  recordTurnedAway,
  turnedAway,
  type TurnedAway,
} from "@hengji/services";
import { clientNetwork } from "./client-network.ts";
import { readSessionToken } from "./read-cookies.ts";
import type { AuthSettings } from "./settings.ts";

type Settings = Pick<
  AuthSettings,
  "services" | "origin" | "allowHttp" | "trustedProxies" | "remoteHeader" | "report"
>;

/** How long an answer waits for its entry; a database that hangs holds nobody up who is refused anyway. */
const PATIENCE_MS = 1_000;

/**
 * The answer to a request that no page of ours sends, after it was entered into the chain of refusals. It is the same
 * where that cannot be written.
 */
export async function turnAway(
  settings: Settings,
  { headers }: Request,
  door: PolicyKey,
  why: TurnedAway,
): Promise<Response> {
  const token = readSessionToken(headers, settings);
  const network = clientNetwork(headers, settings);
  const entered = recordTurnedAway(settings.services.db, { door, why, token, network, at: new Date() }).catch(
    (error: unknown) => {
      if (!isDatabaseLost(error)) settings.report?.(error);
    },
  );
  await Promise.race([entered, delay(PATIENCE_MS, undefined, { ref: false })]);
  const { status } = turnedAway[why];
  return new Response(null, { status, headers: { "Cache-Control": "no-store" } });
}
