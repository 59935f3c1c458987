import type { RoleCode } from "@hengji/contracts";
import { type DatabaseHandle, schema } from "@hengji/db";
import {
  makeCycle,
  makeEvaluation,
  makeFramework,
  makeFrameworkVersion,
  makeOrganisation,
  makeRegion,
  makeUser,
} from "@hengji/db/testing";
import { eq } from "drizzle-orm";
import { storeAssessment } from "../assessment/store-assessment.ts";
import type { Actor } from "../context.ts";
import { freezeRelease } from "../evaluation/freeze-release.ts";
import { insertDraft } from "../framework/insert-draft.ts";
import { makeDraft } from "./make-framework.ts";
import { smallFramework, smallInput } from "./small-framework.ts";

const at = new Date("2026-01-05T01:00:00.000Z");
/** Stands in every live text after the release; no department may ever read it. */
export const CANARY = "机密底稿标记";

type Organisation = Awaited<ReturnType<typeof makeOrganisation>>;

/**
 * Two regions; a parent with one child and a sibling; two firms, one of them at work in both regions. Each region has a
 * published framework whose next version is open; one more lies in review.
 */
export async function makeAccessWorld(owner: DatabaseHandle) {
  const { db } = owner;
  const [east, west] = [await makeRegion(db), await makeRegion(db)];
  const inEast = { regionId: east.id } as const;
  const eastBureau = await makeOrganisation(db, { kind: "bureau", ...inEast });
  const westBureau = await makeOrganisation(db, { kind: "bureau", regionId: west.id });
  const parent = await makeOrganisation(db, { kind: "department", ...inEast });
  const child = await makeOrganisation(db, { kind: "department", ...inEast, parentId: parent.id });
  const sibling = await makeOrganisation(db, { kind: "department", ...inEast });
  const westDepartment = await makeOrganisation(db, { kind: "department", regionId: west.id });
  const firm = await makeOrganisation(db, { kind: "firm" });
  const otherFirm = await makeOrganisation(db, { kind: "firm" });
  const platform = await makeOrganisation(db, { kind: "platform" });

  const frameworks = new Map<string, string>();
  for (const regionId of [east.id, west.id]) {
    const { id } = await makeFramework(db, { regionId });
    await makeFrameworkVersion(db, { regionId, frameworkId: id, content: smallFramework });
    frameworks.set(regionId, id);
  }

  const { id: author } = await makeUser(db);
  /** The next version of a region's framework, with its authors. */
  const revisionIn = (regionId: string) =>
    db.transaction((tx) => {
      const base = { frameworkId: frameworks.get(regionId) ?? "", version: 1 };
      const { frameworkId } = base;
      return insertDraft(tx, { regionId, frameworkId, version: 2, base, content: smallFramework, author });
    });
  const inReview = await makeDraft(owner, { regionId: east.id, content: smallFramework, author });
  await db
    .update(schema.frameworkSubmission)
    .set({ state: { kind: "inReview", step: 1, approvals: [] } })
    .where(eq(schema.frameworkSubmission.draftId, inReview.draftId));
  const drafts = {
    eastWritten: await revisionIn(east.id),
    westWritten: await revisionIn(west.id),
    eastInReview: inReview.draftId,
  };

  async function evaluate(
    department: Organisation,
    by: Organisation | null,
    how: "draft" | "released" | "concluded",
  ) {
    const regionId = department.regionId ?? "";
    const { id: cycleId } = await makeCycle(db, { regionId });
    const { id } = await makeEvaluation(db, {
      regionId,
      cycleId,
      departmentId: department.id,
      firmId: by?.id ?? null,
      frameworkId: frameworks.get(regionId) ?? "",
      updatedAt: at,
    });
    if (by === null) return id;
    await db.transaction(async (tx) => {
      const evaluation = { regionId, evaluationId: id };
      await storeAssessment(tx, {
        ...evaluation,
        kind: "thirdParty",
        framework: smallFramework,
        input: smallInput,
        rationales: { A1: "按计划完成" },
        scoredAt: at,
      });
      if (how !== "draft") await freezeRelease(tx, { ...evaluation, releasedAt: at });
      if (how === "concluded") {
        await tx.update(schema.evaluation).set({ concludedAt: at }).where(eq(schema.evaluation.id, id));
        await freezeRelease(tx, { ...evaluation, releasedAt: at });
      }
    });
    await db.update(schema.entry).set({ rationale: CANARY }).where(eq(schema.entry.evaluationId, id));
    await db.update(schema.fact).set({ basisPlace: CANARY }).where(eq(schema.fact.evaluationId, id));
    return id;
  }

  const evaluations = {
    childAwaiting: await evaluate(child, null, "draft"),
    childDraft: await evaluate(child, firm, "draft"),
    childReleased: await evaluate(child, firm, "released"),
    childConcluded: await evaluate(child, otherFirm, "concluded"),
    siblingDraft: await evaluate(sibling, otherFirm, "draft"),
    siblingReleased: await evaluate(sibling, otherFirm, "released"),
    westDraft: await evaluate(westDepartment, firm, "draft"),
    westReleased: await evaluate(westDepartment, otherFirm, "released"),
  };
  const places = {
    eastBureau,
    westBureau,
    parent,
    child,
    sibling,
    westDepartment,
    firm,
    otherFirm,
    platform,
  };
  const versions = {
    eastPublished: { frameworkId: frameworks.get(east.id) ?? "", version: 1 },
    westPublished: { frameworkId: frameworks.get(west.id) ?? "", version: 1 },
  };
  return { evaluations, places, drafts, versions };
}
export type AccessWorld = Awaited<ReturnType<typeof makeAccessWorld>>;
export type EvaluationName = keyof AccessWorld["evaluations"];
export type DraftName = keyof AccessWorld["drafts"];
export type VersionName = keyof AccessWorld["versions"];

/** A person with these roles, as the session row would give it. */
export function actorWith(...held: readonly (readonly [RoleCode, Organisation])[]): Actor {
  return {
    userId: "00000000-0000-4000-8000-000000000001",
    name: "某人",
    account: "someone",
    memberships: held.map(([role, { id, name, kind, regionId }]) => ({
      role,
      organisationId: id,
      organisationName: name,
      organisationKind: kind,
      regionId,
    })),
  };
}
