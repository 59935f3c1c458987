import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inTenant, openDatabase } from "../src/client.ts";
import * as schema from "../src/schema/index.ts";
import {
  createSuiteDatabase,
  makeFramework,
  makeFrameworkDraft,
  makeFrameworkVersion,
  makeRegion,
  makeUser,
  type SuiteDatabase,
} from "../src/testing/index.ts";

let suite: SuiteDatabase;
let owner: ReturnType<typeof openDatabase>;
let app: ReturnType<typeof openDatabase>;
let here: Awaited<ReturnType<typeof makeTenant>>;
let there: typeof here;

async function makeTenant() {
  const { db } = owner;
  const { id: regionId } = await makeRegion(db);
  const { id: frameworkId } = await makeFramework(db, { regionId });
  const draft = await makeFrameworkDraft(db, { regionId, frameworkId });
  const [author, approver] = [await makeUser(db), await makeUser(db)];
  await db
    .insert(schema.frameworkAuthor)
    .values({ regionId, draftId: draft.id, userId: author.id, position: 1 });
  return {
    regionId,
    frameworkId,
    draft,
    author: author.id,
    approver: approver.id,
    part: { regionId, draftId: draft.id, position: 1, version: 1 },
  };
}

beforeAll(async () => {
  suite = await createSuiteDatabase();
  owner = openDatabase(suite.ownerConfig);
  app = openDatabase(suite.appConfig);
  here = await makeTenant();
  there = await makeTenant();
});
afterAll(async () => {
  await owner.close();
  await app.close();
  await suite.drop();
});

const violates = (constraint: string) => ({ cause: { constraint } });
const indicator = (values: Partial<typeof schema.frameworkDraftIndicator.$inferInsert>) =>
  owner.db
    .insert(schema.frameworkDraftIndicator)
    .values({ ...here.part, code: "A1", body: { code: "A1" }, ...values });
const inHere = <T>(work: Parameters<typeof inTenant<T>>[2]) =>
  inTenant(app.db, { organisationIds: [], regionIds: [here.regionId] }, work);

describe("a framework is published by two persons", () => {
  const publish = async (who: { submittedBy: string; approvedBy: string }) => {
    const { regionId, frameworkId, draft } = here;
    return makeFrameworkVersion(owner.db, { regionId, frameworkId, draftId: draft.id, content: {}, ...who });
  };

  test("who submitted it cannot approve it", async () => {
    await expect(publish({ submittedBy: here.approver, approvedBy: here.approver })).rejects.toMatchObject(
      violates("framework_version_two_persons"),
    );
  });

  test("nor can anyone who wrote in it, whoever submitted it", async () => {
    await expect(publish({ submittedBy: here.approver, approvedBy: here.author })).rejects.toMatchObject(
      violates("framework_version_two_persons"),
    );
  });

  test("an approver without an author is no publication", async () => {
    const { regionId, frameworkId, approver } = here;
    await expect(
      makeFrameworkVersion(owner.db, { regionId, frameworkId, content: {}, approvedBy: approver }),
    ).rejects.toMatchObject(violates("framework_version_published_or_loaded"));
  });

  test("defects are an engine's", async () => {
    const { regionId, frameworkId } = here;
    await expect(
      makeFrameworkVersion(owner.db, { regionId, frameworkId, content: {}, defects: [] }),
    ).rejects.toMatchObject(violates("framework_version_examined_by_an_engine"));
  });

  test("a version is its own draft's, under that draft's number", async () => {
    const { regionId, frameworkId, draft, author: submittedBy, approver: approvedBy } = here;
    const { id: otherId } = await makeFramework(owner.db, { regionId });
    const given = { regionId, draftId: draft.id, content: {}, submittedBy, approvedBy };
    await expect(makeFrameworkVersion(owner.db, { ...given, frameworkId: otherId })).rejects.toMatchObject(
      violates("framework_version_draft"),
    );
    await expect(makeFrameworkVersion(owner.db, { ...given, frameworkId, version: 2 })).rejects.toMatchObject(
      violates("framework_version_draft"),
    );
  });
});

describe("what happened to a draft stays", () => {
  test("nobody stops being an author, not even for the owner", async () => {
    const mine = eq(schema.frameworkAuthor.draftId, here.draft.id);
    await expect(owner.db.delete(schema.frameworkAuthor).where(mine)).rejects.toMatchObject({
      cause: { code: "23001" },
    });
    await expect(inHere((tx) => tx.delete(schema.frameworkAuthor).where(mine))).rejects.toMatchObject({
      cause: { code: "42501" },
    });
  });

  test("a step is never changed or removed", async () => {
    const { regionId, draft, author: actorId } = here;
    const steps = schema.frameworkSubmissionEvent;
    await owner.db.insert(steps).values({
      regionId,
      draftId: draft.id,
      number: 1,
      event: "submit",
      stateKind: "inReview",
      actorId,
      role: "bureauOfficer",
    });
    await expect(owner.db.update(steps).set({ event: "withdraw" })).rejects.toMatchObject({
      cause: { code: "23001" },
    });
    await expect(owner.db.delete(steps)).rejects.toMatchObject({ cause: { code: "23001" } });
    await expect(inHere((tx) => tx.delete(steps))).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  test.each(["return", "cancel"] as const)("a %s says why", async (event) => {
    const { regionId, draft, author: actorId } = here;
    await expect(
      owner.db.insert(schema.frameworkSubmissionEvent).values({
        regionId,
        draftId: draft.id,
        number: 9,
        event,
        stateKind: "returned",
        actorId,
        role: "x",
        said: " ",
      }),
    ).rejects.toMatchObject(violates("framework_submission_event_says_why"));
  });
});

test("one version of a framework is open at a time", async () => {
  const { regionId } = here;
  const { id: frameworkId } = await makeFramework(owner.db, { regionId });
  const first = await makeFrameworkDraft(owner.db, { regionId, frameworkId });
  await expect(makeFrameworkDraft(owner.db, { regionId, frameworkId, version: 2 })).rejects.toMatchObject(
    violates("framework_submission_one_open_per_framework"),
  );
  await owner.db
    .update(schema.frameworkSubmission)
    .set({ state: { kind: "cancelled" } })
    .where(eq(schema.frameworkSubmission.draftId, first.id));
  await expect(makeFrameworkDraft(owner.db, { regionId, frameworkId, version: 2 })).resolves.toBeDefined();
});

test("a state that the loop does not know is none", async () => {
  await expect(
    owner.db.update(schema.frameworkSubmission).set({ state: { kind: "done" } }),
  ).rejects.toMatchObject(violates("framework_submission_state_known"));
  await expect(owner.db.update(schema.frameworkSubmission).set({ state: {} })).rejects.toMatchObject({
    cause: { code: "23502" },
  });
});

describe("a part of a draft is what its key says", () => {
  test("a row", async () => {
    await expect(indicator({ body: { code: "A2" } })).rejects.toMatchObject(
      violates("framework_draft_indicator_code_is_its_own"),
    );
    await expect(indicator({ body: {} })).rejects.toMatchObject(
      violates("framework_draft_indicator_code_is_its_own"),
    );
  });

  test("a fact", async () => {
    await expect(
      owner.db
        .insert(schema.frameworkDraftFact)
        .values({ ...here.part, key: "staff", body: { key: "cars" } }),
    ).rejects.toMatchObject(violates("framework_draft_fact_key_is_its_own"));
  });

  test("an acknowledgement gives a reason", async () => {
    const { position: _, ...part } = here.part;
    await expect(
      owner.db
        .insert(schema.frameworkDraftAcknowledgement)
        .values({ ...part, code: "cliff", place: "indicator/A1", reason: " " }),
    ).rejects.toMatchObject(violates("framework_draft_acknowledgement_has_a_reason"));
  });

  test("no version lies ahead of the draft's changes", async () => {
    await expect(
      owner.db
        .update(schema.frameworkDraft)
        .set({ headVersion: 7 })
        .where(eq(schema.frameworkDraft.id, here.draft.id)),
    ).rejects.toMatchObject(violates("framework_draft_head_is_one_of_its_changes"));
  });
});

describe("a draft is its own region's", () => {
  test("it cannot hold a part, a base or a submission of another", async () => {
    await expect(indicator({ draftId: there.draft.id })).rejects.toMatchObject(
      violates("framework_draft_indicator_draft"),
    );
    const { version, id: baseFrameworkId } = { ...there.draft, id: there.frameworkId };
    await expect(
      makeFrameworkDraft(owner.db, {
        regionId: here.regionId,
        frameworkId: (await makeFramework(owner.db, here)).id,
        baseFrameworkId,
        baseVersion: version,
      }),
    ).rejects.toMatchObject(violates("framework_draft_base"));
  });

  const { frameworkAuthor, frameworkDraft, frameworkSubmission } = schema;
  test.each(Object.entries({ frameworkDraft, frameworkSubmission, frameworkAuthor }))(
    "%s shows no row of another region, with no condition asked",
    async (_name, table) => {
      const rows = await inHere((tx) => tx.select({ regionId: table.regionId }).from(table));
      expect(new Set(rows.map(({ regionId }) => regionId))).toEqual(new Set([here.regionId]));
      expect(await app.db.select({ regionId: table.regionId }).from(table)).toEqual([]);
    },
  );

  test("every table of unfinished work has the row policy", async () => {
    const { rows } = await owner.pool.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relname like 'framework\\_%' and not relrowsecurity`,
    );
    expect(rows.map(({ name }) => name)).toEqual(["framework_version"]);
  });

  test("a row cannot be moved or written into another", async () => {
    const { draft, regionId } = there;
    await expect(
      inHere((tx) =>
        tx
          .insert(schema.frameworkTrial)
          .values({ regionId, draftId: draft.id, userId: here.author, body: {} }),
      ),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
    const written = await inHere((tx) =>
      tx
        .update(schema.frameworkDraft)
        .set({ change: 5 })
        .where(and(eq(schema.frameworkDraft.regionId, regionId), eq(schema.frameworkDraft.id, draft.id)))
        .returning(),
    );
    expect(written).toEqual([]);
  });
});
