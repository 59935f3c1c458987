import { randomUUID } from "node:crypto";
import { schema, type Transaction } from "@hengji/db";
import type { Framework } from "@hengji/scoring-core";
import { decide, openSubmission } from "@hengji/workflow";
import { and, eq } from "drizzle-orm";
import { insertDraft } from "../framework/insert-draft.ts";
import { commonFramework } from "./common-framework.ts";

interface LibraryToSeed {
  readonly regionId: string;
  /** The published table that next year's is being made from. */
  readonly published: { readonly frameworkId: string; readonly framework: Framework };
  /** The officer who writes; the manager publishes. */
  readonly author: string;
  readonly year: number;
  readonly at: Date;
}

/** What is on its way in the library of a bureau: this year's table, just copied, and a short one that waits for the manager. */
export async function seedLibrary(tx: Transaction, toSeed: LibraryToSeed): Promise<void> {
  const { published, year } = toSeed;
  const { acknowledged: _, ...table } = published.framework;
  await seedDraft(tx, toSeed, {
    content: {
      ...table,
      code: `wangcheng-${year}`,
      name: `望城区${year}年度部门整体支出绩效评价指标体系（社会治理）`,
      year,
    },
    base: { frameworkId: published.frameworkId, version: 1 },
  });
  const waiting = await seedDraft(tx, toSeed, { content: commonFramework(year), base: null });
  await submit(tx, toSeed, waiting);
}

async function seedDraft(
  tx: Transaction,
  { regionId, author, at }: LibraryToSeed,
  { content, base }: { content: Framework; base: { frameworkId: string; version: number } | null },
): Promise<string> {
  const frameworkId = randomUUID();
  const { code, name, year } = content;
  await tx.insert(schema.framework).values({ regionId, id: frameworkId, code, name, year });
  return insertDraft(tx, { regionId, frameworkId, version: 1, base, content, author, at });
}

async function submit(
  tx: Transaction,
  { regionId, author, at }: LibraryToSeed,
  draftId: string,
): Promise<void> {
  const officer = { person: author, roles: ["bureauOfficer"], conflictDeclared: false };
  const surroundings = { unacknowledgedErrors: 0, newerVersion: false };
  const decision = decide(openSubmission("framework", author), { kind: "submit" }, officer, surroundings);
  if (decision.refusal)
    throw new Error(`the demonstration's table is not submitted: ${decision.refusal.code}`);
  const { state } = decision.next;
  await tx
    .update(schema.frameworkSubmission)
    .set({ state, version: 1, at })
    .where(
      and(eq(schema.frameworkSubmission.regionId, regionId), eq(schema.frameworkSubmission.draftId, draftId)),
    );
  await tx.insert(schema.frameworkSubmissionEvent).values({
    regionId,
    draftId,
    number: 1,
    actorId: author,
    at,
    event: "submit",
    stateKind: state.kind,
    role: "bureauOfficer",
  });
}
