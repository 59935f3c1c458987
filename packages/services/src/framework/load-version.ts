import type { FrameworkVersionKey } from "@hengji/contracts";
import { schema, type Transaction } from "@hengji/db";
import type { Framework } from "@hengji/scoring-core";
import { and, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { bureauNameOf } from "./load-draft.ts";

const { appUser, frameworkVersion } = schema;
const approver = alias(appUser, "approver");

/** A published version in these regions, whose it is, or null. */
export async function loadVersion(
  tx: Transaction,
  regionIds: readonly string[],
  { frameworkId, version }: FrameworkVersionKey,
) {
  const [row] = await tx
    .select({
      version: frameworkVersion,
      bureauName: bureauNameOf(frameworkVersion.regionId),
      author: appUser.name,
      approver: approver.name,
    })
    .from(frameworkVersion)
    .leftJoin(appUser, eq(appUser.id, frameworkVersion.submittedBy))
    .leftJoin(approver, eq(approver.id, frameworkVersion.approvedBy))
    .where(
      and(
        inArray(frameworkVersion.regionId, [...regionIds]),
        eq(frameworkVersion.frameworkId, frameworkId),
        eq(frameworkVersion.version, version),
      ),
    );
  return row ? { ...row, framework: row.version.content as Framework } : null;
}
export type VersionRow = NonNullable<Awaited<ReturnType<typeof loadVersion>>>;
