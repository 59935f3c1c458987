import type { RoleCode } from "@hengji/contracts";
import { inTenant, type Transaction } from "@hengji/db";
import type * as z from "zod/mini";
import { type AuditEntry, emit } from "../audit/index.ts";
import type { Actor, ChangeContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { parseInput } from "../parse-input.ts";
import { authorise } from "../policy/authorise.ts";
import type { FrameworkChangeKey } from "../policy/policy.ts";
import { recordingRefusals, type RefusedObject } from "../policy/record-refusal.ts";
import { tenantScopeOf } from "../policy/scope.ts";
import { type FrameworkNotice, notifyFramework } from "../presence/notify.ts";
import { findReceipt, oneCopyAtATime, storeReceipt } from "../request/receipt.ts";
import { frameworkRegions, roleIn } from "./reach.ts";

/** What is to be changed, found in the regions that the person sees. */
export interface Found {
  readonly regionId: string;
}

/** What was found, and as whom the person changes it. */
export type FrameworkPlace<Where extends Found> = Where & { readonly actor: Actor; readonly role: RoleCode };

export interface FrameworkChange<Answer extends object> {
  readonly answer: Answer;
  /** What happened, for the record and for who looks on; null when nothing did. */
  readonly done: {
    readonly entry: Pick<AuditEntry, "action" | "object" | "before" | "after">;
    readonly notice: Omit<Extract<FrameworkNotice, { type: "changed" }>, "type" | "by"> | null;
  } | null;
}

interface Steps<Input, Where extends Found, Answer extends object> {
  /** What the attempt is about, for the record of a refusal. */
  readonly about: (input: Input) => Pick<RefusedObject, "kind" | "id">;
  /** Looks it up, and locks it where others could change it, within these regions; null when it is not there. */
  readonly find: (
    tx: Transaction,
    regionIds: readonly string[],
    input: Input,
    actor: Actor,
  ) => Promise<Where | null>;
  readonly work: (
    tx: Transaction,
    place: FrameworkPlace<Where>,
    input: Input,
  ) => Promise<FrameworkChange<Answer>>;
}

/**
 * Every change of the library, in this order: authorise, parse, one transaction in the caller's tenants, copies of the
 * request one at a time, what it is about locked and in reach or not found, role there, the answer of an earlier copy,
 * `work`, notice, receipt, audit. What `work` throws takes all of it back.
 */
export function changeFramework<
  Input extends { readonly requestKey: string },
  Where extends Found,
  Answer extends object,
>(
  context: ChangeContext,
  key: FrameworkChangeKey,
  schema: z.ZodMiniType<Input>,
  rawInput: Input,
  { about, find, work }: Steps<Input, Where, Answer>,
): Promise<Answer> {
  let object: RefusedObject = { regionId: null, kind: "door", id: key };
  return recordingRefusals(
    context,
    key,
    () => object,
    async () => {
      const actor = authorise(context.actor, key);
      const input = parseInput(schema, rawInput);
      const { requestKey, ...asked } = input;
      object = { regionId: null, ...about(input) };
      const request = { userId: actor.userId, key: requestKey, action: key, input: asked };
      return inTenant(context.db, tenantScopeOf(actor), async (tx) => {
        await oneCopyAtATime(tx, request);
        const found = await find(tx, frameworkRegions(actor), input, actor);
        if (found === null) throw new ServiceError("notFound");
        const { regionId } = found;
        object = { ...object, regionId };
        const role = roleIn(actor, key, regionId);
        if (role === null) throw new ServiceError("forbidden");
        const receipt = await findReceipt(tx, request);
        if (receipt) return receipt.answer as Answer;

        const { answer, done } = await work(tx, { ...found, actor, role }, input);
        if (done?.notice) await notifyFramework(tx, { type: "changed", by: actor.name, ...done.notice });
        const stored = await storeReceipt(tx, request, answer);
        if (done) await emit(tx, context, { regionId, role, ...done.entry });
        return stored as Answer;
      });
    },
  );
}
