import { randomUUID } from "node:crypto";
import { schema } from "@hengji/db";
import { makeCycle, makeUser } from "@hengji/db/testing";
import { ENGINE_VERSION, examine, type Framework } from "@hengji/scoring-core";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { contentHash } from "../src/assessment/content-hash.ts";
import { demoAccounts, seedDemo } from "../src/demo/index.ts";
import { listFrameworks } from "../src/index.ts";
import { createTestServices, type TestServices } from "../src/testing/index.ts";

let world: TestServices;
beforeEach(async () => {
  world = await createTestServices();
});
afterEach(() => world.close());

const now = new Date("2026-01-05T01:00:00.000Z");

/** 得分 of the 30 rows of the published 附表, top to bottom. */
const published = [
  ["A1-1", "2", "2"],
  ["A1-2", "3", "3"],
  ["A2-1", "2", "2"],
  ["A2-2", "0", "0"],
  ["B1-1", "0", "0"],
  ["B1-2", "2", "2"],
  ["B1-3", "2", "2"],
  ["B1-4", "2", "2"],
  ["B1-5", "2", "2"],
  ["B1-6", "1", "1"],
  ["B1-7", "1", "0"],
  ["B2-1", "2", "1.6"],
  ["B2-2", "5", "4"],
  ["B2-3", "2", "2"],
  ["B2-4", "3", "2.4"],
  ["B2-5", "3", "2"],
  ["B3-1", "4", "1.8"],
  ["C1-1", "6", "6"],
  ["C1-2", "5", "5"],
  ["C1-3", "3", "3"],
  ["C1-4", "4", "4"],
  ["C1-5", "5", "5"],
  ["C1-6", "5", "3"],
  ["C1-7", "5", "5"],
  ["C1-8", "4", "4"],
  ["C1-9", "5", "4"],
  ["D1-1", "6", "6"],
  ["D1-2", "4", "4"],
  ["D1-3", "4", "4"],
  ["D1-4", "8", "7"],
] as const;

const plain = (decimal: string) => decimal.replace(/\.?0+$/, "") || "0";

async function stored(department: string) {
  const { assessment, entry, evaluation, organisation } = schema;
  const { db } = world.owner;
  const [row] = await db
    .select()
    .from(evaluation)
    .innerJoin(organisation, eq(organisation.id, evaluation.departmentId))
    .innerJoin(assessment, eq(assessment.evaluationId, evaluation.id))
    .where(eq(organisation.name, department));
  if (!row) throw new Error(`no evaluation of ${department}`);
  const entries = await db
    .select()
    .from(entry)
    .where(eq(entry.evaluationId, row.evaluation.id))
    .orderBy(entry.indicatorCode);
  return { ...row, entries };
}

test("the reference case is stored with 89.80, 良, and each of the 30 rows as published", async () => {
  await seedDemo(world.owner, now);
  const { assessment, entries } = await stored("长沙市望城区社会治理服务中心");
  expect(assessment).toMatchObject({ total: "89.80", computedTotal: "88.80", gradeLabel: "良" });
  expect(assessment).toMatchObject({ scoredRows: 28, applicableRows: 28 });
  expect(
    entries.map(({ indicatorCode, points, awarded }) => [indicatorCode, plain(points), plain(awarded)]),
  ).toEqual(published);
});

test("the one override keeps the rule's score, its reason and the role that decided", async () => {
  await seedDemo(world.owner, now);
  const { entries } = await stored("长沙市望城区社会治理服务中心");
  const overridden = entries.filter(({ overrideAwarded }) => overrideAwarded !== null);
  expect(overridden).toHaveLength(1);
  expect(overridden[0]).toMatchObject({ indicatorCode: "B2-5", computed: "1.00", overrideBy: "主评人" });
});

test("the fictional department loses 5.80 points and gets 94.20, 优", async () => {
  await seedDemo(world.owner, now);
  const { assessment, entries } = await stored("示范区政务服务中心");
  expect(assessment).toMatchObject({ total: "94.20", gradeLabel: "优" });
  const lost = entries.filter(({ points, awarded }) => plain(points) !== plain(awarded));
  expect(lost.map(({ indicatorCode, awarded }) => [indicatorCode, plain(awarded)])).toEqual([
    ["A2-1", "1.5"], // 30 persons after 29: one more, 0.5
    ["B1-7", "0.5"], // 190 of 200: 95 %, five steps of 0.1
    ["B2-2", "4.5"], // one case of 0.5
    ["B2-4", "2.8"], // one flaw of 0.2
    ["B2-5", "2"], // everything rectified gives 2 of 3
    ["B3-1", "3.6"], // one mismatch and one bookkeeping case of 0.2 each
    ["C1-6", "4.1"], // three late cases of 0.3
    ["C1-9", "4"], // not finished on time, 1
    ["D1-4", "7.2"], // 93 %: two points below 95, 0.4 each
  ]);
});

test("an evaluation with missing facts counts the rows that can be scored", async () => {
  await seedDemo(world.owner, now);
  const { assessment } = await stored("示范区城市运行中心");
  expect(assessment).toMatchObject({ scoredRows: 24, applicableRows: 28 });
});

test("seeding twice, or two at once, leaves one demonstration", async () => {
  const [first, second] = await Promise.all([seedDemo(world.owner, now), seedDemo(world.owner, now)]);
  const third = await seedDemo(world.owner, now);
  expect(first).toHaveLength(11);
  expect(second).toEqual(first);
  expect(third).toEqual(first);
  expect(await world.owner.db.$count(schema.evaluation)).toBe(3);
  expect(await world.owner.db.$count(schema.appUser)).toBe(11);
});

test("a database with accounts of its own is left as it is", async () => {
  await makeUser(world.owner.db);
  expect(await seedDemo(world.owner, now)).toEqual([]);
  expect(await world.owner.db.$count(schema.region)).toBe(0);
});

test("a seed that fails half way leaves nothing", async () => {
  await world.owner.pool.query(
    "alter table membership add constraint broken check (role <> 'departmentFiller')",
  );
  await expect(seedDemo(world.owner, now)).rejects.toThrow();
  for (const table of [schema.region, schema.organisation, schema.appUser, schema.evaluation]) {
    expect(await world.owner.db.$count(table)).toBe(0);
  }
});

test("the application role can read the demo accounts and cannot seed", async () => {
  await seedDemo(world.owner, now);
  expect((await demoAccounts(world.services.db)).map(({ account }) => account)).toContain(
    "wangcheng-manager",
  );
  await expect(makeCycle(world.services.db, { regionId: "430112" })).rejects.toMatchObject({
    cause: { code: "42501" },
  });
});

describe("the library of the demonstration", () => {
  const libraryOf = async (account: string) => {
    const { rows } = await world.owner.pool.query<{ id: string; name: string }>(
      "select id, name from app_user where account = $1",
      [account],
    );
    const role = account.endsWith("manager") ? "bureauManager" : "bureauOfficer";
    const memberships = [
      {
        role,
        organisationId: randomUUID(),
        organisationName: "",
        organisationKind: "bureau",
        regionId: "430112",
      },
    ] as const;
    const actor = { userId: rows[0]!.id, name: rows[0]!.name, account, memberships };
    return (await listFrameworks({ db: world.services.db, actor, now }, {})).frameworks;
  };

  test("has the table of 2021 with every defect mended or kept for a reason, next year's, and one to be published", async () => {
    await seedDemo(world.owner, now);
    const library = await libraryOf("wangcheng-manager");
    expect(
      library.map(({ name, year, state, rows, points, errors, waitsForMe }) => ({
        name,
        year,
        state,
        rows,
        points,
        errors,
        waitsForMe,
      })),
    ).toEqual([
      {
        name: "望城区2026年度部门整体支出绩效评价共性指标体系（试行）",
        year: 2026,
        state: "inReview",
        rows: 10,
        points: "100",
        errors: 0,
        waitsForMe: true,
      },
      {
        name: "望城区2026年度部门整体支出绩效评价指标体系（社会治理）",
        year: 2026,
        state: "draft",
        rows: 30,
        points: "100",
        errors: 2,
        waitsForMe: false,
      },
      {
        name: "望城区2021年度部门整体支出绩效评价指标体系（社会治理）",
        year: 2021,
        state: "accepted",
        rows: 30,
        points: "100",
        errors: 0,
        waitsForMe: false,
      },
    ]);
    expect(library.at(-1)).toMatchObject({ warnings: 0, usedBy: 1, current: true });
    expect((await libraryOf("wangcheng-officer")).map(({ waitsForMe }) => waitsForMe)).toEqual([
      false,
      true,
      false,
    ]);
  });

  test("records with each published table its hash and the engine that examined it", async () => {
    await seedDemo(world.owner, now);
    const versions = await world.owner.db.select().from(schema.frameworkVersion);
    expect(versions).toHaveLength(2);
    for (const { content, contentHash: hash, engineVersion, defects } of versions) {
      expect(hash).toBe(contentHash(content));
      expect(engineVersion).toBe(ENGINE_VERSION);
      expect(defects).toEqual(examine(content as Framework));
    }
    const scores = await world.owner.db.select().from(schema.assessment);
    const hashes = new Set(versions.map(({ contentHash: hash }) => hash));
    for (const score of scores) {
      expect(hashes).toContain(score.frameworkHash);
      expect(score.engineVersion).toBe(ENGINE_VERSION);
    }
  });
});
