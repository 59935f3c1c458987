import { randomUUID } from "node:crypto";
import { evaluationSheet } from "@hengji/contracts";
import { schema } from "@hengji/db";
import { compile, parseFactsFile, parseFramework } from "@hengji/scoring-core";
import factsJson from "@hengji/scoring-core/cases/wangcheng-2021.facts.json" with { type: "json" };
import frameworkJson from "@hengji/scoring-core/cases/wangcheng-2021.framework.json" with { type: "json" };
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Actor, getEvaluation, listEvaluations } from "../src/index.ts";
import { countedQueries } from "./counted-queries.ts";
import { type DemoWorld, makeDemoWorld } from "./demo-world.ts";

let world: DemoWorld;
let person: DemoWorld["person"];
beforeAll(async () => {
  world = await makeDemoWorld();
  person = world.person;
});
afterAll(() => world.close());

const context = (actor: Actor, db = world.services.db) => ({ db, actor, now: new Date() });
const list = async (actor: Actor, year?: number) =>
  (await listEvaluations(context(actor), year === undefined ? {} : { year })).evaluations;

test("facts, judgements and overrides come back exactly as they were stored", async () => {
  const actor = await person("wangcheng-evaluator");
  const [summary] = await list(actor);
  const sheet = await getEvaluation(context(actor), { id: summary?.id ?? "" });
  const framework = parseFramework(frameworkJson);
  const { facts, judgements, overrides, rationales } = parseFactsFile(factsJson, framework);
  expect(sheet.input).toEqual({ facts, judgements, overrides });
  expect(sheet.rationales).toEqual(rationales);
  // Stored with a reason for every defect that it keeps.
  expect({ ...sheet.framework, acknowledged: framework.acknowledged }).toEqual(framework);
  expect(evaluationSheet.safeParse(sheet).error).toBeUndefined();
});

test.each(["wangcheng-lead", "shifan-department"])(
  "scoring the sheet that %s reads gives what the server recorded",
  async (account) => {
    const actor = await person(account);
    const [summary] = await list(actor);
    const { framework, input, recorded } = await getEvaluation(context(actor), { id: summary?.id ?? "" });
    const { total, computedTotal, grade } = compile(framework).score(input);
    expect({ total, computedTotal, grade }).toEqual({
      total: recorded.total,
      computedTotal: recorded.computedTotal,
      grade: recorded.grade,
    });
  },
);

test("an incomplete evaluation shows how far it is and no total", async () => {
  const evaluations = await list(await person("shifan-officer"));
  expect(
    evaluations.map(({ departmentName, stage, total, scoredRows }) => ({
      departmentName,
      stage,
      total,
      scoredRows,
    })),
  ).toEqual([
    { departmentName: "示范区城市运行中心", stage: "scoring", total: null, scoredRows: 24 },
    { departmentName: "示范区政务服务中心", stage: "concluded", total: "94.20", scoredRows: 28 },
  ]);
});

test("the year narrows the list for workers and readers alike", async () => {
  for (const account of ["shifan-officer", "shifan-department"]) {
    const actor = await person(account);
    expect((await list(actor, 2021)).length).toBeGreaterThan(0);
    expect(await list(actor, 2020)).toEqual([]);
  }
});

test.each([{ id: "no-uuid" }, {}, { id: 7 }])(
  "%j is refused as invalid before anything is asked",
  async (input) => {
    const actor = await person("wangcheng-lead");
    const read = () => getEvaluation(context(actor), input as { id: string });
    await expect(read()).rejects.toMatchObject({ code: "invalid" });
    expect(
      await countedQueries(world.owner, () =>
        getEvaluation(context(actor, world.owner.db), input as { id: string }),
      ),
    ).toBe(0);
  },
);

describe("a department learns nothing from a draft", () => {
  test.each(["wangcheng-department", "shifan-department-b", "shifan-department"])(
    "%s gets the same bytes when everything in the work changes",
    async (account) => {
      const actor = await person(account);
      const all = await world.owner.db.select({ id: schema.evaluation.id }).from(schema.evaluation);
      const answers = async () => {
        const got = [];
        for (const { id } of [...all, { id: randomUUID() }]) {
          const read = () => getEvaluation(context(actor, world.owner.db), { id });
          const answer = await read().catch(({ code, message }: { code: string; message: string }) => ({
            code,
            message,
          }));
          got.push([answer, await countedQueries(world.owner, read)]);
        }
        const listing = () => listEvaluations(context(actor, world.owner.db), {});
        return JSON.stringify([got, await listing(), await countedQueries(world.owner, listing)]);
      };
      const before = await answers();
      const { db } = world.owner;
      await db.update(schema.entry).set({ rationale: `底稿${randomUUID()}` });
      await db
        .update(schema.fact)
        .set({ basisPlace: `底稿${randomUUID()}` })
        .where(eq(schema.fact.basisKind, "stated"));
      await db.update(schema.assessment).set({ total: "12.34", scoredRows: 1 });
      await db.update(schema.evaluation).set({ updatedAt: new Date(), reportDate: null });
      expect(await answers()).toBe(before);
    },
  );
});

describe("the number of statements does not grow with the rows", () => {
  test("a list of one and a list of many", async () => {
    const count = async (account: string) => {
      const actor = await person(account);
      return countedQueries(world.owner, () => listEvaluations(context(actor, world.owner.db), {}));
    };
    // begin, set_config, live, released, commit
    expect(await count("wangcheng-officer")).toBe(5);
    expect(await count("shifan-officer")).toBe(5);
    expect(await count("wangcheng-department")).toBe(5);
  });

  test("a sheet of thirty rows", async () => {
    const actor = await person("wangcheng-officer");
    const [summary] = await list(actor);
    const read = (id: string) => () => getEvaluation(context(actor, world.owner.db), { id });
    // begin, set_config, evaluation, framework, facts, cases, judgements, entries, commit
    expect(await countedQueries(world.owner, read(summary?.id ?? ""))).toBe(9);
    // and for the firm its 批注
    const evaluator = await person("wangcheng-evaluator");
    const ofFirm = () => getEvaluation(context(evaluator, world.owner.db), { id: summary?.id ?? "" });
    expect(await countedQueries(world.owner, ofFirm)).toBe(10);
    // begin, set_config, live, released, rollback
    expect(await countedQueries(world.owner, read(randomUUID()))).toBe(5);
  });
});

test("a sheet that is read while it changes is wholly the one before or the one after", async () => {
  const actor = await person("wangcheng-evaluator");
  const [summary] = await list(actor);
  const id = summary?.id ?? "";
  const before = await getEvaluation(context(actor), { id });
  const change = await world.owner.pool.connect();
  try {
    await change.query("begin");
    // The reader comes past evaluation, assessment and facts, and waits here.
    await change.query("lock table fact_case in access exclusive mode");
    const reading = getEvaluation(context(actor), { id });
    await vi.waitFor(async () => {
      const { rowCount } = await world.owner.pool.query(
        "select from pg_locks where not granted and relation = 'fact_case'::regclass",
      );
      expect(rowCount).toBe(1);
    });
    await change.query("update entry set rationale = '后来的说明' where evaluation_id = $1", [id]);
    await change.query("commit");
    expect((await reading).rationales).toEqual(before.rationales);
  } finally {
    change.release(true);
  }
});
