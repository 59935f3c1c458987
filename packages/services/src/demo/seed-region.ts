import { randomUUID } from "node:crypto";
import { schema, type Transaction } from "@hengji/db";
import { ENGINE_VERSION, examine, type Framework } from "@hengji/scoring-core";
import { and, eq } from "drizzle-orm";
import { contentHash } from "../assessment/content-hash.ts";
import { storeAssessment } from "../assessment/store-assessment.ts";
import { freezeRelease } from "../evaluation/freeze-release.ts";
import type { DemoCase } from "./cases.ts";

interface RegionToSeed {
  readonly region: { readonly id: string; readonly name: string };
  readonly bureau: string;
  readonly departments: readonly string[];
  readonly firm: string;
  readonly cycle: { readonly year: number; readonly name: string; readonly noticeNumber: string | null };
  readonly framework: Framework;
  readonly publishedAt: Date;
}

/** A region with its bureau, departments, one firm, one cycle and one published framework. */
export async function seedRegion(tx: Transaction, toSeed: RegionToSeed) {
  const { region, framework, publishedAt } = toSeed;
  const regionId = region.id;
  const [bureauId, firmId, cycleId, frameworkId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const departments = toSeed.departments.map((name) => ({ id: randomUUID(), name }));
  await tx.insert(schema.region).values(region);
  await tx
    .insert(schema.organisation)
    .values([
      { id: bureauId, kind: "bureau", regionId, name: toSeed.bureau },
      { id: firmId, kind: "firm", name: toSeed.firm },
      ...departments.map(({ id, name }) => ({ id, kind: "department" as const, regionId, name })),
    ]);
  await tx.insert(schema.cycle).values({ regionId, id: cycleId, ...toSeed.cycle });
  const { code, name, year } = framework;
  await tx.insert(schema.framework).values({ regionId, id: frameworkId, code, name, year });
  await tx.insert(schema.frameworkVersion).values({
    regionId,
    frameworkId,
    version: 1,
    content: framework,
    contentHash: contentHash(framework),
    engineVersion: ENGINE_VERSION,
    defects: examine(framework),
    publishedAt,
  });
  return { regionId, bureauId, firmId, cycleId, frameworkId, departmentIds: departments.map(({ id }) => id) };
}

interface EvaluationToSeed extends DemoCase {
  readonly departmentId: string;
  readonly assessmentDate: string;
  readonly reportDate: string | null;
  readonly at: Date;
  /** Released for consultation, then concluded; each step leaves its own release. */
  readonly concluded?: boolean;
}

/** One scored evaluation of a department, commissioned to the region's firm. */
export async function seedEvaluation(
  tx: Transaction,
  place: Awaited<ReturnType<typeof seedRegion>>,
  { departmentId, framework, facts, assessmentDate, reportDate, at, concluded = false }: EvaluationToSeed,
): Promise<void> {
  const { regionId, cycleId, firmId, frameworkId } = place;
  const evaluationId = randomUUID();
  await tx.insert(schema.evaluation).values({
    regionId,
    id: evaluationId,
    cycleId,
    departmentId,
    firmId,
    frameworkId,
    frameworkVersion: 1,
    assessmentDate,
    reportDate,
    updatedAt: at,
  });
  await storeAssessment(tx, {
    regionId,
    evaluationId,
    kind: "thirdParty",
    framework,
    input: { facts: facts.facts, judgements: facts.judgements, overrides: facts.overrides },
    rationales: facts.rationales,
    scoredAt: at,
  });
  if (!concluded) return;
  await freezeRelease(tx, { regionId, evaluationId, releasedAt: at });
  await tx
    .update(schema.evaluation)
    .set({ concludedAt: at })
    .where(and(eq(schema.evaluation.regionId, regionId), eq(schema.evaluation.id, evaluationId)));
  await freezeRelease(tx, { regionId, evaluationId, releasedAt: at });
}
