import { randomUUID } from "node:crypto";
import { audienceLabels, type OpenThreadInput, openThreadInput, type Thread } from "@hengji/contracts";
import { schema } from "@hengji/db";
import { sql } from "drizzle-orm";
import type { ChangeContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { changeEvaluation } from "../sheet/change-evaluation.ts";
import { audiencesOf } from "./audience.ts";
import { changedThread, threadLabel } from "./change-thread.ts";

/** 发起批注: a conversation about one row, for an audience that its author belongs to. */
export const openThread = (context: ChangeContext, input: OpenThreadInput): Promise<Thread> =>
  changeEvaluation(context, "comment.open", openThreadInput, input, async (tx, place, given) => {
    const { indicatorCode, audience, body } = given;
    const { actor, row } = place;
    const { regionId, id: evaluationId, firmId } = row.evaluation;
    if (!audiencesOf(actor, firmId).includes(audience)) {
      throw new ServiceError("forbidden", "您不在评价组内，批注只能对“本机构”发起。请改选后再发。");
    }
    const label = await threadLabel(tx, place, indicatorCode);
    const id = randomUUID();
    const at = sql`clock_timestamp()`;
    await tx
      .insert(schema.commentThread)
      .values({ regionId, evaluationId, id, indicatorCode, audience, createdAt: at });
    await tx
      .insert(schema.comment)
      .values({ regionId, evaluationId, threadId: id, position: 1, authorId: actor.userId, body, at });
    return changedThread(tx, place, id, label, `对${audienceLabels[audience]}发起`);
  });
