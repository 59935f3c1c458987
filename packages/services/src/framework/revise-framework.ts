import { type FrameworkDraftMade, type ReviseFrameworkInput, reviseFrameworkInput } from "@hengji/contracts";
import { schema, type Transaction } from "@hengji/db";
import { decide } from "@hengji/workflow";
import { and, eq } from "drizzle-orm";
import type { ChangeContext } from "../context.ts";
import { changeFramework } from "./change-framework.ts";
import { insertDraft } from "./insert-draft.ts";
import { loadVersion, type VersionRow } from "./load-version.ts";
import { publishedLoop } from "./published-loop.ts";
import { refusedByLoop } from "./refusal-words.ts";
import { loopActor } from "./submission.ts";

/** 修订: opens the next version of a published framework with what the latest one says; that one stays in force meanwhile. */
export const reviseFramework = (
  context: ChangeContext,
  input: ReviseFrameworkInput,
): Promise<FrameworkDraftMade> =>
  changeFramework(context, "framework.revise", reviseFrameworkInput, input, {
    about: ({ frameworkId }) => ({ kind: "framework", id: frameworkId }),
    async find(tx, regionIds, key) {
      const source = await loadVersion(tx, regionIds, key);
      if (source === null) return null;
      await lockFamily(tx, source);
      return { regionId: source.version.regionId, source };
    },
    async work(tx, { regionId, source, actor }, { frameworkId, version }) {
      const { loop, surroundings } = await publishedLoop(tx, source);
      const decision = decide(loop, { kind: "revise" }, loopActor(actor, regionId), surroundings);
      if (decision.refusal) throw refusedByLoop(decision.refusal);
      const draftId = await insertDraft(tx, {
        regionId,
        frameworkId,
        version: version + 1,
        base: { frameworkId, version },
        content: source.framework,
        author: actor.userId,
      });
      const { name } = source.framework;
      return {
        answer: { frameworkId, draftId },
        done: {
          entry: {
            action: "framework.revise",
            object: { kind: "framework", id: frameworkId, version: version + 1 },
            before: null,
            after: { label: name, text: `第${version + 1}版` },
          },
          notice: null,
        },
      };
    },
  });

/** Two revisions at once wait for each other; the second finds the first. */
async function lockFamily(tx: Transaction, { version }: VersionRow): Promise<void> {
  const { framework } = schema;
  await tx
    .select({ id: framework.id })
    .from(framework)
    .where(and(eq(framework.regionId, version.regionId), eq(framework.id, version.frameworkId)))
    .for("no key update");
}
