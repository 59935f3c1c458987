import { inArray, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../src/client.ts";
import * as schema from "../src/schema/index.ts";
import {
  createSuiteDatabase,
  makeCycle,
  makeEvaluation,
  makeFramework,
  makeFrameworkVersion,
  makeMembership,
  makeOrganisation,
  makeRegion,
  makeRelease,
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
  const department = await makeOrganisation(db, { kind: "department", regionId });
  const { id: cycleId } = await makeCycle(db, { regionId });
  const { id: frameworkId } = await makeFramework(db, { regionId });
  await makeFrameworkVersion(db, { regionId, frameworkId, content: {} });
  const keys = { regionId, cycleId, departmentId: department.id, frameworkId };
  const evaluation = await makeEvaluation(db, keys);
  await db.insert(schema.assessment).values({
    regionId,
    evaluationId: evaluation.id,
    kind: "thirdParty",
    computedTotal: "80",
    total: "80",
    gradeCode: "good",
    gradeLabel: "良",
    scoredRows: 1,
    applicableRows: 1,
    frameworkHash: "0".repeat(64),
    engineVersion: "1",
    scoredAt: new Date(),
  });
  return {
    keys,
    department,
    evaluation,
    own: { regionId, evaluationId: evaluation.id, kind: "thirdParty" as const },
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
const entry = (values: Partial<typeof schema.entry.$inferInsert>) =>
  owner.db.insert(schema.entry).values({
    ...here.own,
    indicatorCode: crypto.randomUUID(),
    points: "5",
    computed: "4",
    awarded: "4",
    ...values,
  });
const fact = (values: Partial<typeof schema.fact.$inferInsert>) =>
  owner.db
    .insert(schema.fact)
    .values({ ...here.own, key: crypto.randomUUID(), status: "observed", ...values });
const stated = { basisKind: "stated", basisPlace: "第1页" } as const;

describe("a row of one region cannot point into another", () => {
  test.each(["cycleId", "departmentId", "frameworkId"] as const)("%s", async (key) => {
    const foreign = {
      ...here.keys,
      cycleId: (await makeCycle(owner.db, here.keys)).id,
      [key]: there.keys[key],
    };
    await expect(makeEvaluation(owner.db, foreign)).rejects.toMatchObject({ cause: { code: "23503" } });
  });

  test("a release of a foreign evaluation", async () => {
    const { regionId } = here.keys;
    await expect(
      makeRelease(owner.db, { regionId, evaluationId: there.evaluation.id, content: {} }),
    ).rejects.toMatchObject(violates("evaluation_release_evaluation"));
  });
});

describe("an organisation stands only where its kind belongs", () => {
  const freshKeys = async () => ({
    ...here.keys,
    cycleId: (await makeCycle(owner.db, { regionId: here.keys.regionId })).id,
  });

  test("only a firm is commissioned", async () => {
    const firm = await makeOrganisation(owner.db, { kind: "firm" });
    await expect(
      makeEvaluation(owner.db, { ...(await freshKeys()), firmId: firm.id }),
    ).resolves.toMatchObject({ firmId: firm.id });
    await expect(
      makeEvaluation(owner.db, { ...(await freshKeys()), firmId: here.department.id }),
    ).rejects.toMatchObject(violates("evaluation_firm_is_a_firm"));
  });

  test("only a department is evaluated, and a region has one bureau", async () => {
    const { regionId } = here.keys;
    const bureau = await makeOrganisation(owner.db, { kind: "bureau", regionId });
    await expect(
      makeEvaluation(owner.db, { ...(await freshKeys()), departmentId: bureau.id }),
    ).rejects.toMatchObject(violates("evaluation_department_is_a_department"));
    await expect(makeOrganisation(owner.db, { kind: "bureau", regionId })).rejects.toMatchObject(
      violates("organisation_one_bureau_per_region"),
    );
  });

  test("none is its own parent", async () => {
    const id = crypto.randomUUID();
    const { regionId } = here.keys;
    await expect(
      makeOrganisation(owner.db, { id, kind: "department", regionId, parentId: id }),
    ).rejects.toMatchObject(violates("organisation_parent_is_another"));
  });
});

describe("what is added up is a finite number", () => {
  test.each([
    ["update assessment set total = 'NaN'", "assessment_totals_finite"],
    ["update assessment set computed_total = 'Infinity'", "assessment_totals_finite"],
  ])("%s", async (statement, constraint) => {
    await expect(owner.pool.query(statement)).rejects.toMatchObject({ constraint });
  });

  test("the points of a row", async () => {
    await expect(entry({ points: "NaN" })).rejects.toMatchObject(violates("entry_points_finite"));
  });

  test("the points of a judgement", async () => {
    const values = { ...here.own, key: "酌情", awarded: "NaN", reason: "有据" };
    await expect(owner.db.insert(schema.judgement).values(values)).rejects.toMatchObject(
      violates("judgement_finite"),
    );
  });

  test("the amount of a case", async () => {
    const [list] = await fact({ ...stated, isCaseList: true }).returning();
    const values = { ...here.own, key: list?.key ?? "", position: 1, title: "一例", amount: "NaN" };
    await expect(owner.db.insert(schema.factCase).values(values)).rejects.toMatchObject(
      violates("fact_case_amount_is_finite"),
    );
  });
});

test("a department is evaluated once in a cycle", async () => {
  await expect(makeEvaluation(owner.db, here.keys)).rejects.toMatchObject(
    violates("evaluation_once_per_department_and_cycle"),
  );
});

describe("a score", () => {
  test.each([
    ["is not above its points", { computed: "5.01", awarded: "5.01" }, "entry_within_points"],
    ["is not below zero", { computed: "-0.01", awarded: "-0.01" }, "entry_within_points"],
    ["is the rule's when nobody overrode it", { awarded: "5" }, "entry_awarded_is_override_or_rule"],
    [
      "is not overridden without a reason",
      { awarded: "5", overrideAwarded: "5", overrideReason: " ", overrideBy: "主评人" },
      "entry_override_has_reason_and_person",
    ],
    [
      "is not overridden by nobody",
      { awarded: "5", overrideAwarded: "5", overrideReason: "有据" },
      "entry_override_has_reason_and_person",
    ],
  ])("%s", async (_, values, constraint) => {
    await expect(entry(values)).rejects.toMatchObject(violates(constraint));
  });

  test("comes back as the text that was stored", async () => {
    const [row] = await entry({ points: "3", computed: "1.00", awarded: "1.00" }).returning();
    expect(row).toMatchObject({ points: "3", awarded: "1.00" });
  });
});

describe("a fact", () => {
  test.each([
    ["observed has a value", { ...stated }, "fact_value_by_status"],
    ["observed has one value only", { ...stated, valueNumber: "1", valueFlag: true }, "fact_value_by_status"],
    ["observed has a basis", { valueNumber: "1" }, "fact_basis_by_kind"],
    [
      "inferred says from what and how",
      { valueNumber: "1", basisKind: "inferred" } as const,
      "fact_basis_by_kind",
    ],
    ["missing has a reason", { status: "missing" } as const, "fact_value_by_status"],
    [
      "missing has no value",
      { status: "missing", valueNumber: "0", reason: "未提供" } as const,
      "fact_value_by_status",
    ],
    ["is a finite number", { ...stated, valueNumber: "NaN" }, "fact_number_is_finite"],
  ])("%s", async (_, values, constraint) => {
    await expect(fact(values)).rejects.toMatchObject(violates(constraint));
  });
});

test("a role fits the kind of its organisation", async () => {
  const { id: userId } = await makeUser(owner.db);
  await expect(
    makeMembership(owner.db, {
      userId,
      organisationId: here.department.id,
      organisationKind: "department",
      role: "bureauManager",
    }),
  ).rejects.toMatchObject(violates("membership_role_fits_organisation"));
  await expect(
    makeMembership(owner.db, {
      userId,
      organisationId: here.department.id,
      organisationKind: "bureau",
      role: "bureauManager",
    }),
  ).rejects.toMatchObject(violates("membership_organisation"));
});

describe("a record is never changed, not by the owner either", () => {
  test.each(["framework_version", "evaluation_release"])("%s", async (table) => {
    const { regionId } = here.keys;
    await makeRelease(owner.db, { regionId, evaluationId: here.evaluation.id, content: {} }).catch(
      () => undefined,
    );
    for (const change of [
      `update ${table} set content = '{}'`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ]) {
      await expect(owner.pool.query(change)).rejects.toMatchObject({ code: "23001" });
    }
  });
});

describe("the application's role", () => {
  test.each([
    "update evaluation set concluded_at = now()",
    "delete from entry",
    "update app_user set account = 'someone'",
    "update session set expires_at = now()",
    "update sign_in_failure set at = now()",
    "alter table entry drop constraint entry_within_points",
    "drop trigger framework_version_is_frozen on framework_version",
    "select * from hengji_migration",
  ])("may not: %s", async (statement) => {
    await expect(app.pool.query(statement)).rejects.toMatchObject({ code: "42501" });
  });

  test("reads what it needs", async () => {
    const [row] = await app.db
      .select({ rows: sql<number>`count(*)::int` })
      .from(schema.evaluation)
      .where(inArray(schema.evaluation.id, [here.evaluation.id, there.evaluation.id]));
    expect(row?.rows).toBe(2);
  });
});
