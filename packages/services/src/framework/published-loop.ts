import { schema, type Transaction } from "@hengji/db";
import type { ContextOf } from "@hengji/workflow";
import { and, eq, gt, ne, sql } from "drizzle-orm";
import type { VersionRow } from "./load-version.ts";
import type { FrameworkLoop } from "./submission.ts";

const { frameworkSubmission, frameworkVersion } = schema;

/**
 * A published version as the review loop sees it, and what stands beside it. One that was loaded passed through nobody's
 * hands here.
 */
export async function publishedLoop(
  tx: Transaction,
  { version }: VersionRow,
): Promise<{
  loop: FrameworkLoop;
  surroundings: ContextOf["framework"];
  versions: { version: number; publishedAt: Date }[];
  openDraftId: string | null;
}> {
  const { regionId, frameworkId, submittedBy, approvedBy } = version;
  const versions = await tx
    .select({ version: frameworkVersion.version, publishedAt: frameworkVersion.publishedAt })
    .from(frameworkVersion)
    .where(and(eq(frameworkVersion.regionId, regionId), eq(frameworkVersion.frameworkId, frameworkId)))
    .orderBy(sql`${frameworkVersion.version} desc`);
  const [open] = await tx
    .select({ draftId: frameworkSubmission.draftId })
    .from(frameworkSubmission)
    .where(
      and(
        eq(frameworkSubmission.regionId, regionId),
        eq(frameworkSubmission.frameworkId, frameworkId),
        gt(frameworkSubmission.frameworkVersion, version.version),
        ne(frameworkSubmission.stateKind, "accepted"),
        ne(frameworkSubmission.stateKind, "cancelled"),
      ),
    );
  return {
    loop: {
      kind: "framework",
      authors: submittedBy === null ? [] : [submittedBy],
      state: {
        kind: "accepted",
        outcome: "published",
        approvals: approvedBy === null ? [] : [approvedBy],
      },
    },
    surroundings: {
      unacknowledgedErrors: 0,
      newerVersion: open !== undefined || versions.some((other) => other.version > version.version),
    },
    versions,
    openDraftId: open?.draftId ?? null,
  };
}
