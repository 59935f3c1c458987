import { randomUUID } from "node:crypto";
import { schema } from "@hengji/db";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  type Actor,
  createFramework,
  getFramework,
  getFrameworkVersion,
  listFrameworks,
  submitFramework,
} from "../../src/index.ts";
import { makePublished } from "../../src/testing/index.ts";
import { countedQueries } from "../counted-queries.ts";
import { type FrameworkWorld, makeFrameworkWorld, shortTable, soundTable } from "./framework-world.ts";

let world: FrameworkWorld;
beforeAll(async () => {
  world = await makeFrameworkWorld();
});
afterAll(() => world.close());

const list = (who: Actor | null, input = {}) => listFrameworks(world.as(who), input);
const nameIt = (name: string) => ({ ...soundTable, name });
const code = (work: Promise<unknown>) =>
  work.then(
    () => "open",
    ({ code: refused }: { code: string }) => refused,
  );

describe("the library", () => {
  test("has published versions and drafts of the reader's own bureau, and of no other", async () => {
    const { officer, manager, elsewhere } = world.people;
    const mine = await world.draft(nameIt("本区的草稿"));
    await makePublished(world.owner, { regionId: "990100", content: nameIt("外区的体系") });
    const names = async (who: Actor) => (await list(who)).frameworks.map(({ name }) => name);
    expect(await names(officer)).toContain("本区的草稿");
    expect(await names(manager)).toEqual(await names(officer));
    expect(await names(officer)).not.toContain("外区的体系");
    expect(await names(elsewhere)).toContain("外区的体系");
    expect(await names(elsewhere)).not.toContain("本区的草稿");
    expect(await code(getFramework(world.as(elsewhere), { draftId: mine.draftId }))).toBe("notFound");
  });

  test("says of each its points, its defects, how often it is used and who changed it", async () => {
    const { draftId } = await world.draft({ ...shortTable, name: "分值不足的草稿" });
    const { frameworks } = await list(world.people.officer, { text: "分值不足" });
    expect(frameworks).toHaveLength(1);
    expect(frameworks[0]).toMatchObject({
      draftId,
      state: "draft",
      rows: 2,
      points: "90",
      total: "100",
      errors: 1,
      // A spare fact, and two rows without evidence.
      warnings: 3,
      by: world.people.officer.name,
      usedBy: 0,
      current: false,
    });
    const published = (await list(world.people.officer, { year: 2021 })).frameworks.find(
      ({ state }) => state === "accepted",
    );
    expect(published).toMatchObject({
      rows: 30,
      points: "100",
      total: "100",
      errors: 0,
      usedBy: 1,
      current: true,
    });
  });

  test("is narrowed by year and by a part of the name; the newest year comes first", async () => {
    await world.draft({ ...nameIt("按年找的体系"), year: 2019 });
    await world.draft({ ...nameIt("按年找的体系"), year: 2024 });
    const years = (await list(world.people.officer, { text: " 按年找 " })).frameworks.map(({ year }) => year);
    expect(years).toEqual([2024, 2019]);
    const found = await list(world.people.officer, { text: "按年找", year: 2019 });
    expect(found.frameworks.map(({ year }) => year)).toEqual([2019]);
  });

  test("only an officer may make one", async () => {
    const { officer, manager } = world.people;
    expect((await list(officer)).mayCreateFor).toEqual([
      { regionId: "430112", bureauName: "长沙市望城区财政局" },
    ]);
    expect((await list(manager)).mayCreateFor).toEqual([]);
  });

  test("opens for nobody else", async () => {
    const { evaluator, department, auditor } = world.people;
    for (const person of [evaluator, department, auditor]) expect(await code(list(person))).toBe("forbidden");
    expect(await code(list(null))).toBe("unauthorized");
  });
});

describe("a new framework", () => {
  const create = (input: object) =>
    createFramework(world.as(world.people.officer), {
      requestKey: randomUUID(),
      name: "新建的指标体系",
      year: 2026,
      ...input,
    });

  test("is blank: 100 points, four grades, no row; submitted it is refused for having none", async () => {
    const { draftId } = await create({});
    const draft = await world.read(draftId);
    expect(draft).toMatchObject({
      facts: [],
      indicators: [],
      base: null,
      version: 1,
      code: "framework-2026",
    });
    expect(draft.head.body).toMatchObject({ name: "新建的指标体系", year: 2026, total: "100" });
    const step = { draftId, requestKey: randomUUID(), baseVersion: 0 };
    expect(await code(submitFramework(world.as(world.people.officer), step))).toBe("conflict");
  });

  test("is a copy of a published one, with its codes and without its acknowledgements, under a code of its own", async () => {
    const [source] = (await list(world.people.officer, { year: 2021 })).frameworks.filter(
      ({ state }) => state === "accepted",
    );
    const copyOf = { frameworkId: source!.frameworkId, version: source!.version };
    const year = 2032;
    const [first, second] = [await create({ copyOf, year }), await create({ copyOf, year })];
    const draft = await world.read(first.draftId);
    expect(draft).toMatchObject({
      code: "wangcheng-2032",
      acknowledgements: [],
      base: { ...copyOf, year: 2021 },
    });
    expect(draft.indicators).toHaveLength(30);
    expect(draft.indicators[0]?.body.code).toBe("A1-1");
    expect((await world.read(second.draftId)).code).toBe("wangcheng-2032-2");
  });

  test("ten at once have ten codes", async () => {
    const made = await Promise.all(Array.from({ length: 10 }, () => create({ year: 2031 })));
    const codes = await Promise.all(made.map(async ({ draftId }) => (await world.read(draftId)).code));
    expect(new Set(codes).size).toBe(10);
  });

  test("is made for one's own bureau; who works for two says for which", async () => {
    expect(await code(create({ regionId: "990100" }))).toBe("notFound");
    const { officer, elsewhere } = world.people;
    const both = { ...officer, memberships: [...officer.memberships, ...elsewhere.memberships] };
    const input = { requestKey: randomUUID(), name: "两地", year: 2026 };
    await expect(createFramework(world.as(both), input)).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining("请选择为哪一个财政局"),
    });
    expect(await code(createFramework(world.as(both), { ...input, regionId: "990100" }))).toBe("open");
  });
});

describe("a reader's right is the region's, not the id's", () => {
  test("what is not there and what is another's are answered alike, after as many statements", async () => {
    const { draftId } = await world.draft();
    const key = await world.published();
    const { elsewhere } = world.people;
    const missing = { draftId: randomUUID() };
    const context = { ...world.as(elsewhere), db: world.owner.db };
    for (const [theirs, none] of [
      [() => getFramework(context, { draftId }), () => getFramework(context, missing)],
      [
        () => getFrameworkVersion(context, key),
        () => getFrameworkVersion(context, { ...key, frameworkId: randomUUID() }),
      ],
    ] as const) {
      expect(await code(theirs())).toBe("notFound");
      expect(await countedQueries(world.owner, theirs)).toBe(await countedQueries(world.owner, none));
    }
  });

  test("a version that is not there yet does not exist", async () => {
    const key = await world.published();
    expect(await code(getFrameworkVersion(world.as(world.people.officer), { ...key, version: 2 }))).toBe(
      "notFound",
    );
  });
});

test("what stands open is said: an officer writes, a manager reviews, both try", async () => {
  const { draftId } = await world.draft();
  const { officer, manager } = world.people;
  const [written, reviewed] = [await world.read(draftId, officer), await world.read(draftId, manager)];
  expect(written.may).toContain("framework.saveIndicator");
  expect(written.may).not.toContain("framework.approve");
  expect(reviewed.may).toEqual(
    expect.arrayContaining(["framework.approve", "framework.return", "framework.saveTrial"]),
  );
  expect(reviewed.may).not.toContain("framework.saveIndicator");
  expect(reviewed.submission.allowed).toEqual([]);
});

test("statements do not grow with what there is", async () => {
  const officer = { ...world.as(world.people.officer), db: world.owner.db };
  const key = await world.published();
  const { draftId } = await world.draft();
  const reads = {
    list: () => listFrameworks(officer, {}),
    get: () => getFramework(officer, { draftId }),
    version: () => getFrameworkVersion(officer, key),
  };
  const counted = async () => ({
    list: await countedQueries(world.owner, reads.list),
    get: await countedQueries(world.owner, reads.get),
    version: await countedQueries(world.owner, reads.version),
  });
  const before = await counted();
  for (let at = 0; at < 5; at += 1) {
    await world.draft();
    await world.published();
  }
  expect(await counted()).toEqual(before);
  // begin, tenant, commit (3); drafts, their parts (3), authors, points, versions, uses, bureaus (9).
  // begin, tenant, commit (3); the draft, its parts (3), trial, authors, steps (7).
  // begin, tenant, commit (3); the version, its family's, the open draft, uses (4).
  expect(before).toEqual({ list: 12, get: 10, version: 7 });
});

test("a published version cannot be changed by anyone, and says nothing of a trial", async () => {
  const { frameworkId } = await world.published();
  await expect(
    world.owner.db.update(schema.frameworkVersion).set({ contentHash: "0".repeat(64) }),
  ).rejects.toThrow();
  const view = await getFrameworkVersion(world.as(world.people.manager), { frameworkId, version: 1 });
  expect(Object.keys(view)).not.toContain("trial");
});

test("a draft that is read while it changes is wholly the one before or the one after", async () => {
  const { draftId } = await world.draft(nameIt("正在改的草稿"));
  const read = () => getFramework(world.as(world.people.officer), { draftId });
  const before = await read();
  const change = await world.owner.pool.connect();
  try {
    await change.query("begin");
    // The reader comes past the draft, its number of changes and its facts, and waits here.
    await change.query("lock table framework_draft_indicator in access exclusive mode");
    const reading = read();
    await vi.waitFor(async () => {
      const { rowCount } = await world.owner.pool.query(
        "select from pg_locks where not granted and relation = 'framework_draft_indicator'::regclass",
      );
      expect(rowCount).toBe(1);
    });
    await change.query("delete from framework_draft_acknowledgement where draft_id = $1", [draftId]);
    await change.query("delete from framework_draft_indicator where draft_id = $1", [draftId]);
    await change.query("commit");
    expect((await reading).indicators).toEqual(before.indicators);
  } finally {
    change.release(true);
  }
});
