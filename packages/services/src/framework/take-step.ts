import { frameworkStateLabels, type FrameworkStepTaken } from "@hengji/contracts";
import { schema, type Transaction } from "@hengji/db";
import { decide, type State, type SubmissionEvent } from "@hengji/workflow";
import { and, eq, sql } from "drizzle-orm";
import type * as z from "zod/mini";
import { contentHash } from "../assessment/content-hash.ts";
import type { ChangeContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { changeDraft, type DraftPlace, type DraftRequest } from "./change-draft.ts";
import { frameworkOf } from "./content.ts";
import { type RecordedKey, rememberAuthors } from "./edit-draft.ts";
import { examined } from "./examination.ts";
import { loadContent } from "./load-content.ts";
import { publishVersion } from "./publish-version.ts";
import { refusedByLoop } from "./refusal-words.ts";
import { loadAuthors, loadSteps, loopActor, loopOf, type StepRows, submissionView } from "./submission.ts";

const { frameworkSubmission, frameworkSubmissionEvent } = schema;

type Step = DraftRequest & { readonly baseVersion: number };

/**
 * One step of a draft through the review loop, decided on the step before it that the person saw: the loop says whether
 * and where to, this carries it out. `conflict` when another step came first, or when the loop refuses.
 */
export function takeStep<Input extends Step>(
  context: ChangeContext,
  key: RecordedKey,
  inputSchema: z.ZodMiniType<Input>,
  rawInput: Input,
  eventOf: (input: Input) => SubmissionEvent,
): Promise<FrameworkStepTaken> {
  return changeDraft(context, key, inputSchema, rawInput, async (tx, place, input) => {
    const { row, actor, regionId, role } = place;
    const { id: draftId } = row.draft;
    const steps = await loadSteps(tx, row);
    if (input.baseVersion !== row.submission.version) throw tooLate(place, steps);

    const authors = await loadAuthors(tx, [row]);
    const framework = frameworkOf(await loadContent(tx, row));
    const examination = examined(framework, context.now);
    const loop = loopOf(row, authors);
    const event = eventOf(input);
    const decision = decide(loop, event, loopActor(actor, regionId), {
      unacknowledgedErrors: examination.errors,
      newerVersion: row.newerVersion,
    });
    if (decision.refusal) throw refusedByLoop(decision.refusal);

    const { next, effects } = decision;
    await rememberAuthors(tx, { regionId, draftId }, { before: loop.authors, after: next.authors });
    const version = await writeState(tx, place, next.state);
    const said = wordsOf(event);
    await tx.insert(frameworkSubmissionEvent).values({
      regionId,
      draftId,
      number: version,
      event: event.kind,
      stateKind: next.state.kind,
      actorId: actor.userId,
      role,
      said,
      at: sql`clock_timestamp()`,
    });
    const publishes = effects.some(({ kind }) => kind === "publish");
    const published = publishes ? await publishVersion(tx, place, framework, examination, steps) : null;

    const after = {
      ...row,
      submission: { ...row.submission, version, state: next.state, stateKind: next.state.kind },
    };
    const submission = submissionView(
      after,
      await loadAuthors(tx, [row]),
      await loadSteps(tx, row),
      actor,
      examination.errors,
    );
    const label = `${framework.name}第${row.draft.version}版`;
    return {
      answer: { submission, published },
      done: {
        entry: {
          action: key,
          object: { kind: "frameworkSubmission", id: draftId, version },
          before: { label, text: frameworkStateLabels[loop.state.kind] },
          // The hash of the whole content seals what was submitted and what was published.
          after: {
            label,
            text: frameworkStateLabels[next.state.kind],
            value: published?.contentHash ?? contentHash(framework),
            ...(said === null ? {} : { reason: said }),
          },
        },
        notice: { draftId, kind: "submission", key: "submission" },
      },
    };
  });
}

const wordsOf = (event: SubmissionEvent): string | null =>
  "opinion" in event ? event.opinion : "reason" in event ? event.reason : null;

async function writeState(tx: Transaction, { row, regionId }: DraftPlace, state: State): Promise<number> {
  const { draftId, version } = row.submission;
  const [written] = await tx
    .update(frameworkSubmission)
    .set({ state, version: version + 1, at: sql`clock_timestamp()` })
    .where(
      and(
        eq(frameworkSubmission.regionId, regionId),
        eq(frameworkSubmission.draftId, draftId),
        eq(frameworkSubmission.version, version),
      ),
    )
    .returning({ version: frameworkSubmission.version });
  if (!written) throw new Error(`submission ${draftId} moved under its draft's lock`);
  return written.version;
}

/** Another step came first; the words are of a step, where those of a part would ask to compare what was written. */
function tooLate({ row }: DraftPlace, steps: StepRows) {
  const { submission } = row;
  const by = steps.at(-1)?.by ?? null;
  const state = frameworkStateLabels[submission.stateKind];
  return new ServiceError(
    "conflict",
    `没有办理。${by ?? "他人"}已先办理了一步，这一版现为“${state}”。请看过当前内容再办理。`,
    {
      conflict: {
        kind: "submission",
        key: "submission",
        current: submission.stateKind,
        revision: { version: submission.version, by, at: submission.at.toISOString() },
      },
    },
  );
}
