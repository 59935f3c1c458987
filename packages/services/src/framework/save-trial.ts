import { type DraftChanged, type SaveTrialInput, saveTrialInput } from "@hengji/contracts";
import { schema } from "@hengji/db";
import { canonicalJson } from "@hengji/scoring-core";
import { sql } from "drizzle-orm";
import type { ChangeContext } from "../context.ts";
import { changeDraft } from "./change-draft.ts";
import { frameworkOf } from "./content.ts";
import { staleDraft } from "./edit-draft.ts";
import { loadContent } from "./load-content.ts";
import { loadTrial, trialRevision, usableTrial } from "./trial.ts";

const { frameworkTrial } = schema;
const clock = sql`clock_timestamp()`;

/**
 * 试算: keeps what this person tries a draft with, in any state of it. Nobody else reads it and nothing follows from it, so
 * that it leaves no entry; what the draft cannot use is not kept.
 */
export const saveTrial = (context: ChangeContext, input: SaveTrialInput): Promise<DraftChanged> =>
  changeDraft<SaveTrialInput, DraftChanged>(
    context,
    "framework.saveTrial",
    saveTrialInput,
    input,
    async (tx, place, given) => {
      const { row, actor, regionId } = place;
      const framework = frameworkOf(await loadContent(tx, row));
      const stands = await loadTrial(tx, row, actor.userId);
      const revision = trialRevision(stands, actor.name);
      const body = usableTrial(framework, given.trial);
      if (stands.version > 0 && canonicalJson(body) === canonicalJson(stands.body)) {
        return { answer: { revision, changed: false }, done: null };
      }
      if (given.baseVersion !== stands.version) {
        throw staleDraft({ kind: "trial", key: "trial", current: stands.body, revision });
      }
      const [written] = await tx
        .insert(frameworkTrial)
        .values({ regionId, draftId: row.draft.id, userId: actor.userId, body, changedAt: clock })
        .onConflictDoUpdate({
          target: [frameworkTrial.regionId, frameworkTrial.draftId, frameworkTrial.userId],
          set: { body, version: stands.version + 1, changedAt: clock },
        })
        .returning({ version: frameworkTrial.version, at: frameworkTrial.changedAt });
      if (!written) throw new Error("the database returned no row for a trial");
      const saved = { version: written.version, by: actor.name, at: written.at.toISOString() };
      return { answer: { revision: saved, changed: true }, done: null };
    },
  );
