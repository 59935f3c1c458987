import { type FrameworkDraft, type FrameworkGetInput, frameworkGetInput } from "@hengji/contracts";
import { readInTenant, schema, type Transaction } from "@hengji/db";
import { and, eq, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { parseInput } from "../parse-input.ts";
import { authorise } from "../policy/authorise.ts";
import { tenantScopeOf } from "../policy/scope.ts";
import { frameworkOf } from "./content.ts";
import { examined, isPastYear } from "./examination.ts";
import { loadContent } from "./load-content.ts";
import { type DraftRow, loadDraft } from "./load-draft.ts";
import { frameworkDoors, frameworkRegions } from "./reach.ts";
import { loadAuthors, loadSteps, submissionView } from "./submission.ts";
import { loadTrial, trialRevision, usableTrial } from "./trial.ts";

const { frameworkVersion } = schema;

/** One draft with everything that may be edited, where it stands in its review, and what this person may do next. */
export async function getFramework(
  { db, actor: caller, now }: ServiceContext,
  rawInput: FrameworkGetInput,
): Promise<FrameworkDraft> {
  const actor = authorise(caller, "framework.get");
  const { draftId } = parseInput(frameworkGetInput, rawInput);
  return readInTenant(db, tenantScopeOf(actor), async (tx) => {
    const row = await loadDraft(tx, frameworkRegions(actor), draftId);
    if (row === null) throw new ServiceError("notFound");
    const content = await loadContent(tx, row);
    const framework = frameworkOf(content);
    const trial = await loadTrial(tx, row, actor.userId);
    const { draft } = row;
    return {
      draftId,
      frameworkId: draft.frameworkId,
      code: row.code,
      version: draft.version,
      bureauName: row.bureauName,
      head: content.head,
      facts: [...content.facts],
      indicators: [...content.indicators],
      acknowledgements: content.acknowledgements.map(({ body, revision }) => ({ ...body, revision })),
      base: await baseOf(tx, row),
      change: draft.change,
      submission: submissionView(
        row,
        await loadAuthors(tx, [row]),
        await loadSteps(tx, row),
        actor,
        examined(framework, now).errors,
      ),
      pastYear: isPastYear(framework.year, now),
      trial: { body: usableTrial(framework, trial.body), revision: trialRevision(trial, actor.name) },
      may: frameworkDoors(actor, draft.regionId),
    };
  });
}

async function baseOf(tx: Transaction, { draft }: DraftRow): Promise<FrameworkDraft["base"]> {
  const { regionId, baseFrameworkId: frameworkId, baseVersion: version } = draft;
  if (frameworkId === null || version === null) return null;
  const [base] = await tx
    .select({
      name: sql<string>`${frameworkVersion.content} ->> 'name'`,
      year: sql<number>`(${frameworkVersion.content} ->> 'year')::int`,
    })
    .from(frameworkVersion)
    .where(
      and(
        eq(frameworkVersion.regionId, regionId),
        eq(frameworkVersion.frameworkId, frameworkId),
        eq(frameworkVersion.version, version),
      ),
    );
  return base ? { frameworkId, version, ...base } : null;
}
