import { type Framework } from "@hengji/scoring-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FrameworkChangeKey, policy, type PolicyRow } from "../../src/index.ts";
import { countedQueries } from "../counted-queries.ts";
import { frameworkVerbs as verbs, type PreparedVerb } from "./framework-verbs.ts";
import { type FrameworkWorld, makeFrameworkWorld, soundTable } from "./framework-world.ts";

let world: FrameworkWorld;
beforeAll(async () => {
  world = await makeFrameworkWorld();
});
afterAll(() => world.close());

const keys = Object.keys(verbs) as FrameworkChangeKey[];
const recorded: readonly FrameworkChangeKey[] = keys.filter((key) => key !== "framework.saveTrial");
const contextOf = ({ by }: PreparedVerb) => world.as(world.people[by]);

test("every door that changes the library is tried here", () => {
  const rows = Object.entries<PolicyRow>(policy).filter(
    ([, { relation, kind }]) => relation === "regionFramework" && kind === "mutation",
  );
  expect([...keys].sort()).toEqual(rows.map(([key]) => key).sort());
  for (const [key, row] of rows) {
    expect(row.idempotent, key).toBe(true);
    expect(row.audit ?? false, key).toBe(key !== "framework.saveTrial");
  }
});

describe.each(recorded)("%s", (key) => {
  test("leaves one entry in the bureau's chain", async () => {
    const verb = await verbs[key](world);
    const before = (await world.auditLog()).length;
    await verb.run(contextOf(verb));
    const log = await world.auditLog();
    expect(log).toHaveLength(before + 1);
    expect(log.at(-1)).toMatchObject({
      action: key,
      actor: world.people[verb.by].userId,
      role: verb.by === "manager" ? "bureauManager" : "bureauOfficer",
      regionId: "430112",
      result: "done",
    });
  });

  test("what the audit chain does not take does not happen", async () => {
    const verb = await verbs[key](world);
    const { pool } = world.owner;
    await pool.query(`create function audit_breaks() returns trigger language plpgsql as
      $$ begin raise exception 'no room for the trail'; end $$`);
    await pool.query(
      "create trigger audit_breaks before insert on audit_log for each row execute function audit_breaks()",
    );
    const before = await world.everything();
    try {
      await expect(verb.run(contextOf(verb))).rejects.toThrow();
      expect(await world.everything()).toBe(before);
    } finally {
      await pool.query("drop trigger audit_breaks on audit_log");
      await pool.query("drop function audit_breaks()");
    }
    await verb.run(contextOf(verb));
  });

  test("a refused attempt enters the chain of refusals and no other", async () => {
    const verb = await verbs[key](world);
    const [bureau, platform] = [await world.auditLog(), await world.auditLog("platform.refused")];
    await expect(verb.run(world.as(world.people.department))).rejects.toMatchObject({ code: "forbidden" });
    expect(await world.auditLog()).toHaveLength(bureau.length);
    const refused = await world.auditLog("platform.refused");
    expect(refused).toHaveLength(platform.length + 1);
    expect(refused.at(-1)).toMatchObject({
      action: key,
      actor: world.people.department.userId,
      result: "refused",
    });
  });
});

describe.each(keys)("%s", (key) => {
  test("twenty copies at once have one effect and equal answers", async () => {
    const verb = await verbs[key](world);
    const before = (await world.auditLog()).length;
    const answers = await Promise.all(Array.from({ length: 20 }, () => verb.run(contextOf(verb))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await world.auditLog()).toHaveLength(before + (recorded.includes(key) ? 1 : 0));
    const stands = await world.everything();
    expect(JSON.stringify(await verb.run(contextOf(verb)))).toBe(JSON.stringify(answers[0]));
    expect(await world.everything()).toBe(stands);
  });

  test("the key of a request does not serve another one", async () => {
    const verb = await verbs[key](world);
    await verb.run(contextOf(verb));
    const before = await world.everything();
    await expect(verb.runOther(contextOf(verb))).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining("编号已用于另一项内容"),
    });
    expect(await world.everything()).toBe(before);
  });

  test("another region's is answered like what does not exist, after the first answer too", async () => {
    const verb = await verbs[key](world);
    // A manager there for what a manager does: role alone opens nothing here.
    const there = world.people.elsewhere;
    const role = verb.by === "manager" ? "bureauManager" : "bureauOfficer";
    const stranger = world.as({
      ...there,
      memberships: there.memberships.map((held) => ({ ...held, role })),
    });
    const refusal = (work: Promise<unknown>) =>
      work.catch(({ code, message }: { code: string; message: string }) => ({ code, message }));
    const missing = await refusal(verb.runNowhere(stranger));
    expect(missing).toMatchObject({ code: "notFound" });
    expect(await refusal(verb.run(stranger))).toEqual(missing);
    await verb.run(contextOf(verb));
    expect(await refusal(verb.run(stranger))).toEqual(missing);
  });

  test("who is not signed in is asked to sign in; who has no part in it is refused", async () => {
    const verb = await verbs[key](world);
    const before = await world.everything();
    await expect(verb.run(world.as(null))).rejects.toMatchObject({ code: "unauthorized" });
    const { evaluator, department, auditor, manager, officer } = world.people;
    const others = key === "framework.saveTrial" ? [] : [verb.by === "manager" ? officer : manager];
    for (const person of [evaluator, department, auditor, ...others])
      await expect(verb.run(world.as(person))).rejects.toMatchObject({ code: "forbidden" });
    expect(withoutRecord(await world.everything())).toBe(withoutRecord(before));
  });

  test("costs as many statements on forty rows as on two", async () => {
    const sent = [];
    for (const content of [soundTable, longTable]) {
      const verb = await verbs[key](world, content);
      sent.push(
        await countedQueries(world.owner, () => verb.run({ ...contextOf(verb), db: world.owner.db })),
      );
    }
    expect(sent).toEqual([statements[key], statements[key]]);
  });
});

/** Refusals enter a chain of their own. */
const withoutRecord = (everything: string) =>
  JSON.stringify((JSON.parse(everything) as string[][]).slice(0, -1));

const longTable: Framework = {
  ...soundTable,
  facts: [
    ...Array.from({ length: 40 }, (_, at) => ({
      ...soundTable.facts[0]!,
      key: `done${at}`,
      label: `第${at}项完成`,
    })),
    ...soundTable.facts.filter(({ key }) => key === "spare"),
  ],
  indicators: Array.from({ length: 40 }, (_, at) => {
    const [row] = soundTable.indicators;
    const rule = { kind: "award", points: "2.5", when: { op: "yes", key: `done${at}` } } as const;
    return { ...row!, code: `R${at}`, name: `指标${at}`, points: "2.5", rule };
  }),
};

/**
 * begin, tenant, copy, lock, draft, receipt (6); authors, facts, rows, acknowledgements (4); the change and the write
 * (2); notice, receipt, audit, commit (4). A moved row is written with the order of all, a step with its
 * event and what the reader sees of the submission then, a publication with its version and the name of the family.
 */
const statements: Readonly<Record<FrameworkChangeKey, number>> = {
  "framework.create": 16,
  "framework.saveHead": 16,
  "framework.saveFact": 16,
  "framework.removeFact": 16,
  "framework.saveIndicator": 16,
  "framework.moveIndicator": 17,
  "framework.removeIndicator": 16,
  "framework.renameHeading": 16,
  "framework.acknowledge": 16,
  "framework.withdrawAcknowledgement": 16,
  "framework.saveTrial": 13,
  "framework.submit": 19,
  "framework.withdraw": 19,
  "framework.approve": 21,
  "framework.return": 19,
  "framework.cancel": 19,
  "framework.revise": 16,
};
