import { schema } from "@hengji/db";
import { compile } from "@hengji/scoring-core";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, type ChangeKey, forgetOldReceipts, policy, type PolicyRow } from "../../src/index.ts";
import { countedQueries } from "../counted-queries.ts";
import { type DemoWorld, makeDemoWorld } from "../demo-world.ts";
import { verbs } from "./verbs.ts";

let world: DemoWorld;
let evaluator: Actor;
let lead: Actor;
beforeAll(async () => {
  world = await makeDemoWorld();
  evaluator = await world.person("wangcheng-evaluator");
  lead = await world.person("wangcheng-lead");
});
afterAll(() => world.close());

const keys = Object.keys(verbs) as ChangeKey[];
const everything = async () => {
  const { db } = world.owner;
  const { fact, factCase, judgement, entry, assessment, evaluation, comment, commentThread } = schema;
  const tables = [fact, factCase, judgement, entry, assessment, evaluation, comment, commentThread];
  const rows = [];
  for (const table of [...tables, schema.requestReceipt, schema.auditLog])
    rows.push(await db.select().from(table));
  return JSON.stringify(rows.map((table) => table.map((row) => JSON.stringify(row)).sort()));
};

/** What is stored is what the engine makes of the stored input, row by row and in all. */
async function expectScoredAfresh() {
  const { framework, input, recorded } = await world.sheet(evaluator);
  const { total, computedTotal, grade, indicators } = compile(framework).score(input);
  expect(recorded).toMatchObject({ total, computedTotal, grade });
  const rows = await world.owner.db
    .select()
    .from(schema.entry)
    .where(eq(schema.entry.evaluationId, world.evaluationId));
  const stored = new Map(rows.map((row) => [row.indicatorCode, [row.computed, row.awarded]]));
  for (const { code, computed, awarded } of indicators)
    expect([code, ...stored.get(code)!]).toEqual([code, computed, awarded]);
}

test("every door that changes an evaluation is tried here", () => {
  const rows = Object.entries<PolicyRow>(policy).filter(
    ([, row]) => row.relation === "commissionedEvaluation",
  );
  expect(keys.sort()).toEqual(rows.map(([key]) => key).sort());
  for (const [key, row] of rows) {
    expect(row, key).toMatchObject({ kind: "mutation", states: ["scoring"], idempotent: true, audit: true });
  }
});

describe.each(keys)("%s", (key) => {
  test("leaves one entry in the bureau's chain and a sheet that is scored afresh", async () => {
    const { run } = await verbs[key](world, world.as(evaluator));
    const before = (await world.auditLog()).length;
    await run(world.as(evaluator));
    const log = await world.auditLog();
    expect(log).toHaveLength(before + 1);
    expect(log.at(-1)).toMatchObject({
      action: key,
      actor: evaluator.userId,
      role: "evaluator",
      evaluationId: world.evaluationId,
      session: "00112233aabb",
      result: "done",
    });
    await expectScoredAfresh();
  });

  test("twenty copies at once have one effect and equal answers", async () => {
    const { run } = await verbs[key](world, world.as(evaluator));
    const before = (await world.auditLog()).length;
    const answers = await Promise.all(Array.from({ length: 20 }, () => run(world.as(evaluator))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await world.auditLog()).toHaveLength(before + 1);
    const later = await run(world.as(evaluator));
    expect(JSON.stringify(later)).toBe(JSON.stringify(answers[0]));
  });

  test("the key of a request does not serve another one", async () => {
    const { run, runOther } = await verbs[key](world, world.as(evaluator));
    await run(world.as(evaluator));
    const before = await everything();
    await expect(runOther(world.as(evaluator))).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining("编号已用于另一项内容"),
    });
    expect(await everything()).toBe(before);
  });

  test("another person's copy of the key learns nothing of the first answer", async () => {
    const { run } = await verbs[key](world, world.as(evaluator));
    await run(world.as(evaluator));
    const department = await world.person("wangcheng-department");
    await expect(run(world.as(department))).rejects.toMatchObject({ code: "forbidden" });
    const elsewhere = await world.person("shifan-evaluator");
    await expect(run(world.as(elsewhere))).rejects.toMatchObject({ code: "notFound" });
    // A colleague's request is a request of its own: it meets the new version or the same value.
    const colleague = await run(world.as(lead)).catch(({ code }: { code: string }) => code);
    if (typeof colleague === "object" && "changed" in colleague)
      expect(colleague).toMatchObject({ changed: false });
  });

  test("what the audit chain does not take does not happen", async () => {
    const { run } = await verbs[key](world, world.as(evaluator));
    const { pool } = world.owner;
    await pool.query(`create function audit_breaks() returns trigger language plpgsql as
      $$ begin raise exception 'no room for the trail'; end $$`);
    await pool.query(
      "create trigger audit_breaks before insert on audit_log for each row execute function audit_breaks()",
    );
    const before = await everything();
    try {
      await expect(run(world.as(evaluator))).rejects.toThrow();
      expect(await everything()).toBe(before);
    } finally {
      await pool.query("drop trigger audit_breaks on audit_log");
      await pool.query("drop function audit_breaks()");
    }
    await run(world.as(evaluator));
  });

  test("a refused attempt enters the chain of refusals and no other", async () => {
    const { run } = await verbs[key](world, world.as(evaluator));
    const officer = await world.person("wangcheng-officer");
    const [bureau, platform] = [await world.auditLog(), await world.auditLog("platform.refused")];
    await expect(run(world.as(officer))).rejects.toMatchObject({ code: "forbidden" });
    expect(await world.auditLog()).toHaveLength(bureau.length);
    const refused = await world.auditLog("platform.refused");
    expect(refused).toHaveLength(platform.length + 1);
    expect(refused.at(-1)).toMatchObject({ action: key, actor: officer.userId, result: "refused" });
  });

  test("costs a fixed number of statements", async () => {
    const { run } = await verbs[key](world, world.as(evaluator));
    const sent = await countedQueries(world.owner, () => run(world.as(evaluator, world.owner.db)));
    // Rows and totals of the sheet are written only where the score moved, the row of an override always.
    expect([0, 1, 2]).toContain(statements[key] - sent);
  });
});

test("an answer is kept for 48 hours", async () => {
  const { run } = await verbs["rationale.save"](world, world.as(evaluator));
  await run(world.as(evaluator));
  const age = (hours: number) =>
    world.owner.pool.query("update request_receipt set at = clock_timestamp() - make_interval(hours => $1)", [
      hours,
    ]);
  await age(47);
  await forgetOldReceipts(world.owner.db);
  expect(await run(world.as(evaluator))).toMatchObject({ changed: true });
  const later = await verbs["rationale.save"](world, world.as(evaluator));
  await later.run(world.as(evaluator));
  await age(49);
  expect(await forgetOldReceipts(world.owner.db)).toBeGreaterThan(0);
  // Forgotten, it is a new request; its version is an old one by now, so it overwrites nothing.
  await expect(run(world.as(evaluator))).rejects.toMatchObject({ code: "conflict" });
});

/**
 * begin, tenant, copy, lock, evaluation, receipt (6); the sheet (5); the write; entries, totals, evaluation (3);
 * notice, receipt, audit, commit (4). Comments read the thread and the framework instead.
 */
const statements: Readonly<Record<ChangeKey, number>> = {
  "fact.save": 20,
  "judgement.save": 19,
  "override.set": 19,
  "override.withdraw": 19,
  "rationale.save": 17,
  "comment.open": 14,
  "comment.reply": 15,
  "comment.resolve": 14,
};
