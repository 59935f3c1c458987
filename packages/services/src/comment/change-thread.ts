import type { Thread } from "@hengji/contracts";
import { schema, type Transaction } from "@hengji/db";
import { eq } from "drizzle-orm";
import { ServiceError } from "../error.ts";
import { loadFramework } from "../evaluation/load.ts";
import type { Change, ChangePlace } from "../sheet/change-evaluation.ts";
import { indicatorName, rowOf } from "../sheet/indicator-name.ts";
import { loadThreads } from "./load-threads.ts";

/** A thread that this person takes part in, or not found: also one that only others may read. */
export async function findThread(tx: Transaction, { row, actor }: ChangePlace, id: string): Promise<Thread> {
  const [thread] = await loadThreads(tx, row, actor, eq(schema.commentThread.id, id));
  if (!thread) throw new ServiceError("notFound");
  return thread;
}

/** Name of the row that a thread speaks of; `invalid` when the sheet has no such row. */
export async function threadLabel(tx: Transaction, { row }: ChangePlace, code: string): Promise<string> {
  const { framework } = await loadFramework(tx, row.evaluation);
  return indicatorName(framework, rowOf(framework, code));
}

/**
 * The thread as it stands after a change. The record says that somebody spoke about a row, never what: who may
 * read the record is not who may read the thread.
 */
export async function changedThread(
  tx: Transaction,
  place: ChangePlace,
  id: string,
  label: string,
  outcome: string,
): Promise<Change<Thread>> {
  const thread = await findThread(tx, place, id);
  const { indicatorCode, version, audience } = thread;
  return {
    answer: thread,
    done: {
      entry: {
        object: { kind: "thread", id: indicatorCode, version },
        after: { label, text: outcome, value: id },
      },
      notice: { kind: "thread", key: id, audience },
    },
  };
}
