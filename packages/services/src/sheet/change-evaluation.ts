import { type RoleCode, stageLabels, type StageCode } from "@hengji/contracts";
import { inTenant, type Transaction } from "@hengji/db";
import type * as z from "zod/mini";
import { type AuditEntry, emit } from "../audit/index.ts";
import type { Actor, ChangeContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { type LiveRow, loadLiveLocked } from "../evaluation/load.ts";
import { stageOfRow } from "../evaluation/summary.ts";
import { parseInput } from "../parse-input.ts";
import { authorise } from "../policy/authorise.ts";
import type { ChangeKey } from "../policy/policy.ts";
import { recordingRefusals, type RefusedObject } from "../policy/record-refusal.ts";
import { scopeOf, tenantScopeOf } from "../policy/scope.ts";
import { standingOf } from "../policy/standing.ts";
import { notifySheet, type SheetNotice } from "../presence/notify.ts";
import { findReceipt, oneCopyAtATime, storeReceipt } from "../request/receipt.ts";

export interface ChangeRequest {
  readonly evaluationId: string;
  readonly requestKey: string;
}

/** The evaluation under its lock, and as whom the person changes it. */
export interface ChangePlace {
  readonly row: LiveRow;
  readonly actor: Actor;
  readonly role: RoleCode;
}

export interface Change<Answer extends object> {
  readonly answer: Answer;
  /** What happened, for the record and for who looks on; null when nothing did. */
  readonly done: {
    readonly entry: Pick<AuditEntry, "object" | "before" | "after">;
    readonly notice: Omit<Extract<SheetNotice, { type: "changed" }>, "type" | "evaluationId" | "by">;
  } | null;
}

/**
 * Every change of one evaluation, in this order: authorise, parse, one transaction in the caller's tenants, copies
 * of the request one at a time, the evaluation locked and in reach or not found, role there, the answer of an
 * earlier copy, stage, `work`, notice, receipt, audit. What `work` throws takes all of it back.
 */
export function changeEvaluation<Input extends ChangeRequest, Answer extends object>(
  context: ChangeContext,
  key: ChangeKey,
  schema: z.ZodMiniType<Input>,
  rawInput: Input,
  work: (tx: Transaction, place: ChangePlace, input: Input) => Promise<Change<Answer>>,
): Promise<Answer> {
  let object: RefusedObject = { regionId: null, kind: "door", id: key };
  return recordingRefusals(
    context,
    key,
    () => object,
    async () => {
      const actor = authorise(context.actor, key);
      const input = parseInput(schema, rawInput);
      const { evaluationId, requestKey, ...asked } = input;
      object = { regionId: null, kind: "evaluation", id: evaluationId };
      const request = {
        userId: actor.userId,
        key: requestKey,
        action: key,
        input: { evaluationId, ...asked },
      };
      return inTenant(context.db, tenantScopeOf(actor), async (tx) => {
        await oneCopyAtATime(tx, request);
        const row = await loadLiveLocked(tx, scopeOf(actor), evaluationId);
        if (row === null) throw new ServiceError("notFound");
        const { regionId, firmId } = row.evaluation;
        object = { regionId, evaluationId, kind: "evaluation", id: evaluationId };
        const { stage } = stageOfRow(row);
        const standing = standingOf(actor, key, { regionId, firmId, stage });
        if (standing.answer === "no") throw new ServiceError("forbidden");
        const receipt = await findReceipt(tx, request);
        if (receipt) return receipt.answer as Answer;
        if (standing.answer === "notNow") throw closed(stage);

        const { role } = standing;
        const { answer, done } = await work(tx, { row, actor, role }, input);
        if (done) await notifySheet(tx, { type: "changed", evaluationId, by: actor.name, ...done.notice });
        const stored = await storeReceipt(tx, request, answer);
        if (done) await emit(tx, context, { regionId, evaluationId, role, action: key, ...done.entry });
        return stored as Answer;
      });
    },
  );
}

const closed = (stage: StageCode) =>
  new ServiceError(
    "conflict",
    `这项评价现为“${stageLabels[stage]}”，评分表不能修改，内容没有保存。请刷新页面查看当前内容。`,
  );
