import type { Database } from "@hengji/db";
import { emitRefusal } from "../audit/index.ts";
import { policy, type PolicyKey } from "../policy/policy.ts";
import { boundedQueue } from "../session/bounded-queue.ts";
import { findSession } from "../session/find-session.ts";
import { requestOrigin } from "../session/request-origin.ts";
import { shareOfMinute } from "./share-of-minute.ts";

/** What may be wrong with a request that no page of ours sends, and the status it is answered with. */
export const turnedAway = {
  foreignPage: { status: 403, reason: "请求不是从本系统的页面发出的" },
  otherFormat: { status: 415, reason: "请求的格式不是本系统页面所用的格式" },
  tooLong: { status: 413, reason: "请求的内容超过长度上限" },
  tooDeep: { status: 400, reason: "请求的内容嵌套过深" },
  tooManyCalls: { status: 400, reason: "一个请求中办理的事项过多" },
} as const;
export type TurnedAway = keyof typeof turnedAway;

export interface TurnedAwayRequest {
  readonly door: PolicyKey;
  readonly why: TurnedAway;
  /** The session that it came with, which need not be a live one. */
  readonly token: string | null;
  readonly network: string;
  readonly at: Date;
}

/** Half of what the chain takes in a minute: who floods the doors cannot crowd out what is denied behind them. */
const share = shareOfMinute(60);
/** Eight of ten connections stay with those who work. */
const entering = boundedQueue({ running: 2, waiting: 60 });

/**
 * Enters a request that was refused before it reached what is behind its door into the platform's chain of refusals,
 * 60 a minute; the next entry says how many there were beyond. Who acts is whose session it came with, though
 * another page may have sent it, which the reason says then. The session lives no longer for it.
 */
export async function recordTurnedAway(db: Database, request: TurnedAwayRequest): Promise<void> {
  const others = share.pass(request.at);
  if (others === null) return;
  try {
    await entering(() => enter(db, request, others));
  } catch (error) {
    share.putBack(others + 1);
    throw error;
  }
}

async function enter(
  db: Database,
  { door, why, token, network }: TurnedAwayRequest,
  others: number,
): Promise<void> {
  const actor = token === null ? null : await findSession(db, token, { extend: false });
  const { status, reason } = turnedAway[why];
  const borrowed = why === "foreignPage" && actor !== null;
  const reasons = [
    reason,
    ...(borrowed ? ["可能是其他网页借用了本人的登录状态"] : []),
    ...(others > 0 ? [`此前另有${others}次这样的请求，只计数`] : []),
  ];
  await emitRefusal(
    db,
    { actor, origin: requestOrigin(token, network) },
    {
      regionId: null,
      role: null,
      action: "request.turnAway",
      object: { kind: "door", id: door },
      after: { label: policy[door].purpose, text: `HTTP ${status}`, reason: reasons.join("；") },
    },
  );
}
