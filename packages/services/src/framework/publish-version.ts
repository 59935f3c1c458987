import type { FrameworkStepTaken } from "@hengji/contracts";
import { schema, type Transaction } from "@hengji/db";
import { ENGINE_VERSION, examine, type Framework, parseFramework } from "@hengji/scoring-core";
import { and, eq, sql } from "drizzle-orm";
import { contentHash } from "../assessment/content-hash.ts";
import type { DraftPlace } from "./change-draft.ts";
import type { Examination } from "./examination.ts";
import type { StepRows } from "./submission.ts";

const { framework: family, frameworkVersion } = schema;

/**
 * Puts a draft into force: an immutable version with its hash, what the examination said and which engine said it, and
 * the two persons. Acknowledgements of what is no defect any more are left behind.
 */
export async function publishVersion(
  tx: Transaction,
  { row, actor, regionId }: DraftPlace,
  draft: Framework,
  { defects }: Examination,
  steps: StepRows,
): Promise<NonNullable<FrameworkStepTaken["published"]>> {
  const { id: draftId, frameworkId, version } = row.draft;
  const content = parseFramework(withLivingAcknowledgements(draft, defects));
  const submittedBy = steps.findLast(({ step }) => step.event === "submit")?.step.actorId;
  if (!submittedBy) throw new Error(`draft ${draftId} is in review without having been submitted`);
  const hash = contentHash(content);
  await tx.insert(frameworkVersion).values({
    regionId,
    frameworkId,
    version,
    content,
    contentHash: hash,
    engineVersion: ENGINE_VERSION,
    defects: examine(content),
    draftId,
    submittedBy,
    approvedBy: actor.userId,
    publishedAt: sql`clock_timestamp()`,
  });
  await tx
    .update(family)
    .set({ name: content.name, year: content.year })
    .where(and(eq(family.regionId, regionId), eq(family.id, frameworkId)));
  return { frameworkId, version, contentHash: hash };
}

function withLivingAcknowledgements(framework: Framework, defects: Examination["defects"]): Framework {
  const { acknowledged = [], ...rest } = framework;
  const living = acknowledged.filter(({ code, place }) =>
    defects.some((defect) => defect.code === code && defect.place === place),
  );
  return living.length === 0 ? rest : { ...rest, acknowledged: living };
}
