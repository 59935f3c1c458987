import type { Observation } from "@hengji/scoring-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Actor, saveFact } from "../../src/index.ts";
import { countedQueries } from "../counted-queries.ts";
import { type DemoWorld, makeDemoWorld, observed } from "../demo-world.ts";

let world: DemoWorld;
let evaluator: Actor;
let lead: Actor;
let version: number;
beforeAll(async () => {
  world = await makeDemoWorld();
  evaluator = await world.person("wangcheng-evaluator");
  lead = await world.person("wangcheng-lead");
});
afterAll(() => world.close());
const current = async (key = "satisfaction") =>
  (await world.sheet(evaluator)).revisions.facts[key]?.version ?? 0;
beforeEach(async () => {
  version = await current();
});

const save = (who: Actor, observation: unknown, base = version, key = "satisfaction") =>
  saveFact(world.as(who), { ...world.change(base), key, observation: observation as Observation });

test("满意度 92.5% → 95% gives 8.00 in its row, 90.80 and 优 in all; and back", async () => {
  const saved = await save(evaluator, observed("95"));
  expect(saved).toMatchObject({
    changed: true,
    revision: { version: 2, by: evaluator.name },
    entries: [{ code: "D1-4", computed: "8.00", awarded: "8.00" }],
    computedTotal: "89.80",
    total: "90.80",
    grade: { code: "excellent", label: "优" },
    scoredRows: 28,
  });
  const sheet = await world.sheet(lead);
  expect(sheet.recorded).toMatchObject({ computedTotal: "89.80", total: "90.80", grade: { label: "优" } });
  expect(sheet.revisions.facts["satisfaction"]).toEqual(saved.revision);
  expect(sheet.input.facts["satisfaction"]).toEqual(observed("95"));

  const back = await save(lead, observed("92.5"), 2);
  expect(back).toMatchObject({
    revision: { version: 3, by: lead.name },
    total: "89.80",
    grade: { label: "良" },
  });
});

test("a change from an older version gets what stands and whose it is, and overwrites nothing", async () => {
  const { revision } = await save(lead, observed("94"));
  await expect(save(evaluator, observed("93"))).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining(lead.name),
    conflict: { kind: "fact", key: "satisfaction", current: observed("94"), revision },
  });
  expect((await world.sheet(evaluator)).input.facts["satisfaction"]).toEqual(observed("94"));
});

test("saving what stands is no conflict from any version, and writes nothing", async () => {
  const { revision } = await save(lead, observed("91"));
  const log = (await world.auditLog()).length;
  const { updatedAt } = (await world.sheet(lead)).evaluation;
  for (const base of [version, revision.version, 0]) {
    expect(await save(evaluator, observed("91"), base)).toMatchObject({
      changed: false,
      entries: [],
      revision,
    });
  }
  expect(await world.auditLog()).toHaveLength(log);
  expect(await world.sheet(lead)).toMatchObject({
    evaluation: { updatedAt },
    revisions: { facts: { satisfaction: revision } },
  });
});

test("another origin of the same value is a change of its own, and the record says so", async () => {
  await save(lead, observed("90", "问卷甲"));
  await save(lead, observed("90", "问卷乙"), version + 1);
  expect((await world.auditLog()).at(-1)).toMatchObject({
    before: { label: "社会公众或服务对象满意度", text: "90%（据原文：问卷甲）", value: "90" },
    after: { text: "90%（据原文：问卷乙）", value: "90" },
    objectKind: "fact",
    objectId: "satisfaction",
    objectVersion: version + 2,
  });
});

describe("an impossible value is refused in words and the sheet stays", () => {
  test.each([
    ["above the range", observed("100.1"), "“社会公众或服务对象满意度”应在 0 至 100 % 之间，现为 100.1 %"],
    ["below it", observed("-1"), "应在 0 至 100 % 之间"],
    ["no decimal", observed("九十"), "“社会公众或服务对象满意度”应为十进制数值"],
    ["full-width digits", observed("９５"), "应为十进制数值"],
    ["yes for a percentage", observed(true), "应为十进制数值"],
    ["without an origin", { status: "observed", value: "95" }, "缺少这一项"],
    ["without a place", observed("95", " "), "不能为空"],
    ["missing without a reason", { status: "missing", reason: "" }, "不能为空"],
    ["no observation", ["95"], "“社会公众或服务对象满意度”"],
  ])("%s", async (_, observation, message) => {
    const before = await world.sheet(lead);
    const refused = save(evaluator, observation);
    await expect(refused).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining(message),
    });
    await expect(refused).rejects.toMatchObject({ message: expect.stringContaining("请改正后再保存") });
    expect(await world.sheet(lead)).toEqual(before);
  });

  test.each(["nothing", "satisfaction@prior", "constructor", "__proto__"])("the fact %s", async (key) => {
    await expect(save(evaluator, observed("1"), 0, key)).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining("没有这一项核定数"),
    });
  });
});

test("a fact that goes missing takes its row's score away; found again, it is scored again", async () => {
  const gone = await save(evaluator, { status: "missing", reason: "问卷遗失" });
  expect(gone).toMatchObject({ scoredRows: 27, entries: [{ code: "D1-4", computed: "0.00" }] });
  expect((await world.auditLog()).at(-1)).toMatchObject({ after: { text: "缺" } });
  const found = await save(evaluator, observed("95"), version + 1);
  expect(found).toMatchObject({ scoredRows: 28, entries: [{ code: "D1-4", computed: "8.00" }] });
});

test("cases replace the earlier ones, in as many statements however many they are", async () => {
  const cases = (count: number) => ({
    status: "observed",
    value: Array.from({ length: count }, (_, index) => ({ title: `凭证${index + 1}`, amount: "1.50" })),
    basis: { kind: "stated", place: "凭证抽查表" },
  });
  const counts = [];
  for (const count of [40, 2]) {
    const base = await current("controlBreaches");
    const context = world.as(evaluator, world.owner.db);
    const input = { ...world.change(base), key: "controlBreaches", observation: cases(count) as Observation };
    counts.push(await countedQueries(world.owner, () => saveFact(context, input)));
    expect((await world.sheet(evaluator)).input.facts["controlBreaches"]).toEqual(cases(count));
  }
  // One more where the row's score moved with it, two where the totals did.
  expect(Math.abs(counts[0]! - counts[1]!)).toBeLessThanOrEqual(2);
});

test("the year before is a fact of its own", async () => {
  const base = await current("hiredStaff@prior");
  const saved = await save(evaluator, observed("12", "上年名册"), base, "hiredStaff@prior");
  expect(saved.changed).toBe(true);
  expect((await world.auditLog()).at(-1)).toMatchObject({
    after: { label: "聘用人员月加权平均人数（上年）", text: "12 人" },
  });
});
