import type { RoleCode } from "@hengji/contracts";
import { type Database, schema, type Transaction } from "@hengji/db";
import type { Actor } from "../context.ts";
import { ServiceError } from "../error.ts";
import type { PolicyKey } from "../policy/policy.ts";
import type { AuditAction } from "./action-words.ts";
import { maskTrace } from "./mask-personal-numbers.ts";
import type { AuditTrace } from "./trace.ts";

/** Where a request comes from. */
export interface AuditOrigin {
  /** `sessionPrefix` of its session; null without one. */
  readonly session: string | null;
  readonly network: string | null;
}

export interface AuditContext {
  /** Without `userId` somebody who acts on the server itself, not through an account. */
  readonly actor: (Pick<Actor, "name"> & { readonly userId: string | null }) | null;
  readonly origin: AuditOrigin;
}

export interface AuditEntry<Action extends string = AuditAction> {
  /** The bureau's region whose chain it enters; null for the platform's. */
  readonly regionId: string | null;
  /** The evaluation on whose record it is read. */
  readonly evaluationId?: string;
  /** The role that let the person in. */
  readonly role: RoleCode | null;
  readonly action: Action;
  readonly object: { readonly kind: string; readonly id: string; readonly version?: number };
  readonly before?: AuditTrace | null;
  readonly after?: AuditTrace | null;
}

/** What an entry keeps of a session: enough to tie entries together, too little to open anything. */
export const sessionPrefix = (tokenHash: Buffer) => tokenHash.toString("hex", 0, 6);

/**
 * Enters what this transaction does into the audit chain. Call it last: the chain stays locked until the
 * transaction ends. If it fails the transaction cannot commit; `unavailable` when the server's clock moved back.
 */
export async function emit(tx: Transaction, context: AuditContext, entry: AuditEntry): Promise<void> {
  const written = await append(tx, context, entry, "done");
  if (written !== 1) throw new Error(`the audit entry ${entry.action} was not written`);
}

/**
 * Enters a refused attempt into the chain of refusals, in a transaction of its own: the attempt's has been
 * rolled back. Beyond the chain's limit it is only counted.
 */
export async function emitRefusal(
  db: Database,
  context: AuditContext,
  entry: AuditEntry<AuditAction | PolicyKey>,
): Promise<void> {
  await append(db, context, entry, "refused");
}

async function append(
  db: Database | Transaction,
  { actor, origin }: AuditContext,
  entry: AuditEntry<string>,
  result: "done" | "refused",
): Promise<number> {
  const { regionId, evaluationId = null, role, action, object, before, after } = entry;
  try {
    const rows = await db
      .insert(schema.auditLog)
      .values({
        regionId,
        evaluationId,
        actor: actor?.userId ?? null,
        actorName: actor?.name ?? null,
        role,
        session: origin.session,
        network: origin.network,
        action,
        objectKind: object.kind,
        objectId: object.id,
        objectVersion: object.version ?? null,
        before: before ? maskTrace(before) : null,
        after: after ? maskTrace(after) : null,
        result,
      })
      .returning({ seq: schema.auditLog.seq });
    return rows.length;
  } catch (error) {
    const cause = (error as { cause?: { constraint?: unknown } }).cause;
    if (cause?.constraint !== "audit_clock_moved_back") throw error;
    throw new ServiceError(
      "unavailable",
      "服务器的时钟早于最近一条操作记录，已暂停办理，内容没有保存。请系统管理员校准数据库服务器的时间后重试。",
      { cause: error },
    );
  }
}
