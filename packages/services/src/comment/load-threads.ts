import type { Thread } from "@hengji/contracts";
import { schema, type Transaction } from "@hengji/db";
import { and, asc, eq, inArray, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Actor } from "../context.ts";
import type { LiveRow } from "../evaluation/load.ts";
import { audiencesOf } from "./audience.ts";

const { appUser, comment, commentThread } = schema;
const resolver = alias(appUser, "resolver");

/** 批注 of an evaluation that this person takes part in, in the order in which they were opened; one query. */
export async function loadThreads(
  tx: Transaction,
  { evaluation: { regionId, id, firmId } }: Pick<LiveRow, "evaluation">,
  actor: Actor | null,
  only?: SQL,
): Promise<Thread[]> {
  const audiences = audiencesOf(actor, firmId);
  if (actor === null || audiences.length === 0) return [];
  const rows = await tx
    .select({ thread: commentThread, comment, author: appUser.name, resolver: resolver.name })
    .from(commentThread)
    .innerJoin(
      comment,
      and(
        eq(comment.regionId, commentThread.regionId),
        eq(comment.evaluationId, commentThread.evaluationId),
        eq(comment.threadId, commentThread.id),
      ),
    )
    .innerJoin(appUser, eq(appUser.id, comment.authorId))
    .leftJoin(resolver, eq(resolver.id, commentThread.resolvedBy))
    .where(
      and(
        eq(commentThread.regionId, regionId),
        eq(commentThread.evaluationId, id),
        inArray(commentThread.audience, [...audiences]),
        only,
      ),
    )
    .orderBy(asc(commentThread.createdAt), asc(commentThread.id), asc(comment.position));
  const threads = new Map<string, Thread>();
  for (const row of rows) {
    const { thread } = row;
    const known = threads.get(thread.id) ?? {
      id: thread.id,
      indicatorCode: thread.indicatorCode,
      audience: thread.audience,
      version: thread.version,
      resolved: thread.resolvedAt && { by: row.resolver ?? "", at: thread.resolvedAt.toISOString() },
      comments: [],
    };
    known.comments.push({
      by: row.author,
      mine: row.comment.authorId === actor.userId,
      body: row.comment.body,
      at: row.comment.at.toISOString(),
    });
    threads.set(thread.id, known);
  }
  return [...threads.values()];
}
