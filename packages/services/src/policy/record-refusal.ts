import { emitRefusal } from "../audit/index.ts";
import type { ChangeContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { policy, type PolicyKey } from "./policy.ts";
import type { PolicyRow } from "./row.ts";

/** What the refused attempt was about, as far as the person could see it. */
export interface RefusedObject {
  readonly regionId: string | null;
  readonly evaluationId?: string;
  readonly kind: string;
  readonly id: string;
}

/**
 * Runs a step of an audited door. A denial enters the chain of refusals before it is answered; a wrong input
 * and a stale version are everyday work and do not.
 */
export async function recordingRefusals<T>(
  context: ChangeContext,
  key: PolicyKey,
  object: () => RefusedObject,
  work: () => T | Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const row: PolicyRow = policy[key];
    if (row.audit && error instanceof ServiceError && isDenial(error)) {
      const { regionId, evaluationId, kind, id } = object();
      await emitRefusal(context.db, context, {
        regionId,
        ...(evaluationId === undefined ? {} : { evaluationId }),
        role: null,
        action: key,
        object: { kind, id },
      });
    }
    throw error;
  }
}

function isDenial({ code, conflict }: ServiceError): boolean {
  if (code === "conflict") return conflict === null;
  return code === "unauthorized" || code === "forbidden" || code === "notFound";
}
