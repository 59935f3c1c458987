import { type FrameworkVersionKey, frameworkVersionKey, type FrameworkVersionView } from "@hengji/contracts";
import { readInTenant, schema } from "@hengji/db";
import { type Defect, ENGINE_VERSION, examine } from "@hengji/scoring-core";
import { and, eq } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { parseInput } from "../parse-input.ts";
import { authorise } from "../policy/authorise.ts";
import { tenantScopeOf } from "../policy/scope.ts";
import { loadVersion } from "./load-version.ts";
import { publishedLoop } from "./published-loop.ts";
import { frameworkDoors, frameworkRegions } from "./reach.ts";
import { allowedTo, loopActor } from "./submission.ts";

const { evaluation } = schema;

/** One published version as it was published, with the examination of that day; one that was loaded is examined now. */
export async function getFrameworkVersion(
  { db, actor: caller }: ServiceContext,
  rawInput: FrameworkVersionKey,
): Promise<FrameworkVersionView> {
  const actor = authorise(caller, "framework.version");
  const key = parseInput(frameworkVersionKey, rawInput);
  return readInTenant(db, tenantScopeOf(actor), async (tx) => {
    const row = await loadVersion(tx, frameworkRegions(actor), key);
    if (row === null) throw new ServiceError("notFound");
    const { regionId, draftId, contentHash, engineVersion, defects, publishedAt } = row.version;
    const { loop, surroundings, versions, openDraftId } = await publishedLoop(tx, row);
    const usedBy = await tx.$count(
      evaluation,
      and(
        eq(evaluation.regionId, regionId),
        eq(evaluation.frameworkId, key.frameworkId),
        eq(evaluation.frameworkVersion, key.version),
      ),
    );
    return {
      ...key,
      draftId,
      bureauName: row.bureauName,
      framework: row.framework,
      contentHash,
      engineVersion: engineVersion ?? ENGINE_VERSION,
      defects: [...((defects as Defect[] | null) ?? examine(row.framework))],
      author: row.author,
      approver: row.approver,
      publishedAt: publishedAt.toISOString(),
      versions: versions.map((other) => ({ ...other, publishedAt: other.publishedAt.toISOString() })),
      openDraftId,
      usedBy,
      allowed: allowedTo(loop, loopActor(actor, regionId), surroundings),
      may: frameworkDoors(actor, regionId),
    };
  });
}
