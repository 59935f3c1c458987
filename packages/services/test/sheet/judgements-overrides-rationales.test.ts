import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, saveJudgement, saveRationale, setOverride, withdrawOverride } from "../../src/index.ts";
import { type DemoWorld, makeDemoWorld } from "../demo-world.ts";

let world: DemoWorld;
let evaluator: Actor;
let lead: Actor;
beforeAll(async () => {
  world = await makeDemoWorld();
  evaluator = await world.person("wangcheng-evaluator");
  lead = await world.person("wangcheng-lead");
});
afterAll(() => world.close());

const revisions = async () => (await world.sheet(evaluator)).revisions;

describe("酌情分", () => {
  const judge = (
    who: Actor,
    base: number,
    awarded: string,
    reason = "推广情况没有载明",
    key = "sustainedEffect",
  ) => saveJudgement(world.as(who), { ...world.change(base), key, awarded, reason });

  test("4 → 3 takes a point from its row and from the total", async () => {
    expect(await judge(evaluator, 1, "3")).toMatchObject({
      revision: { version: 2, by: evaluator.name },
      entries: [{ computed: "3.00", awarded: "3.00" }],
      computedTotal: "87.80",
      total: "88.80",
      grade: { label: "良" },
    });
  });

  test("from an older version it gets the points and the reason that stand", async () => {
    await expect(judge(lead, 1, "2")).rejects.toMatchObject({
      code: "conflict",
      conflict: {
        kind: "judgement",
        current: { awarded: "3", reason: "推广情况没有载明" },
        revision: { version: 2, by: evaluator.name },
      },
    });
    expect(await judge(lead, 1, "3")).toMatchObject({ changed: false, revision: { version: 2 } });
  });

  test("one that was not there yet begins at version 1", async () => {
    const key = "efficiencyPartly";
    expect((await revisions()).judgements[key]).toBeUndefined();
    expect(await judge(evaluator, 0, "1", "部分实现", key)).toMatchObject({ revision: { version: 1 } });
    await expect(judge(lead, 0, "0.5", "部分实现", key)).rejects.toMatchObject({
      conflict: { revision: { version: 1 } },
    });
  });

  test.each([
    ["4.1", "之间，现为 4.1"],
    ["-1", "不能为负数"],
    ["1.255", "至多2位小数"],
  ])("%s points are refused", async (awarded, message) => {
    await expect(judge(evaluator, 2, awarded)).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining(message),
    });
  });

  test("without a reason, or for nothing that is asked, it is refused", async () => {
    await expect(judge(evaluator, 2, "1", "  ")).rejects.toMatchObject({ code: "invalid" });
    await expect(judge(evaluator, 0, "1", "理由", "toString")).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("认定得分", () => {
  const set = (who: Actor, base: number, awarded: string, reason = "口径已核对", indicatorCode = "D1-4") =>
    setOverride(world.as(who), { ...world.change(base), indicatorCode, awarded, reason });
  const withdraw = (who: Actor, base: number, indicatorCode = "D1-4") =>
    withdrawOverride(world.as(who), { ...world.change(base), indicatorCode });

  test("counts instead of the rule's result, names the role, and keeps what the rule gave", async () => {
    expect(await set(lead, 1, "8")).toMatchObject({
      revision: { version: 2, by: lead.name },
      entries: [{ code: "D1-4", computed: "7.00", awarded: "8.00" }],
    });
    const { input, revisions } = await world.sheet(evaluator);
    expect(input.overrides["D1-4"]).toEqual({ awarded: "8", reason: "口径已核对", by: "主评人" });
    // Its 评分说明 has a version of its own.
    expect(revisions.rationales["D1-4"]).toMatchObject({ version: 1, by: null });
  });

  test("from an older version it gets the override that stands", async () => {
    await expect(set(evaluator, 1, "6")).rejects.toMatchObject({
      code: "conflict",
      conflict: { kind: "override", current: { awarded: "8", by: "主评人" }, revision: { version: 2 } },
    });
    expect(await set(evaluator, 1, "8")).toMatchObject({ changed: false });
  });

  test("withdrawn, the rule's result counts again; once more changes nothing", async () => {
    expect(await withdraw(lead, 2)).toMatchObject({
      revision: { version: 3 },
      entries: [{ code: "D1-4", computed: "7.00", awarded: "7.00" }],
    });
    expect(await withdraw(lead, 3)).toMatchObject({ changed: false, revision: { version: 3 } });
    expect((await world.auditLog()).at(-1)).toMatchObject({
      action: "override.withdraw",
      before: { text: "8 分" },
      after: { text: "按规则计分" },
    });
  });

  test("as many points as the rule gives are stored as the rule writes them", async () => {
    expect(await set(lead, 1, "6", "按规则", "C1-1")).toMatchObject({
      entries: [{ code: "C1-1", computed: "6.00", awarded: "6.00" }],
    });
    const { rows } = await world.owner.pool.query(
      "select awarded, override_awarded from entry where evaluation_id = $1 and indicator_code = 'C1-1'",
      [world.evaluationId],
    );
    expect(rows).toEqual([{ awarded: "6.00", override_awarded: "6" }]);
  });

  test("withdrawing the published override gives the computed 1.00 of 问题整改情况", async () => {
    expect(await withdraw(lead, 1, "B2-5")).toMatchObject({
      entries: [{ code: "B2-5", computed: "1.00", awarded: "1.00" }],
    });
  });

  test("beyond the row's points, without a reason or for no row it is refused", async () => {
    await expect(set(lead, 3, "8.01")).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining("计分须在 0 至 8 之间"),
    });
    await expect(set(lead, 3, "7", " ")).rejects.toMatchObject({ code: "invalid" });
    await expect(set(lead, 1, "1", "理由", "Z9-9")).rejects.toMatchObject({ code: "invalid" });
  });

  test("a row that does not apply gets no points by hand", async () => {
    const { framework } = await world.sheet(lead);
    const row = framework.indicators.find(({ notApplicable }) => notApplicable);
    await expect(set(lead, 1, "0", "理由", row!.code)).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining("不适用"),
    });
  });
});

describe("评分说明", () => {
  const write = (who: Actor, base: number, rationale: string) =>
    saveRationale(world.as(who), { ...world.change(base), indicatorCode: "D1-4", rationale });

  test("is kept as it was typed and leaves every score", async () => {
    const total = (await world.sheet(lead)).recorded.total;
    const saved = await write(evaluator, 1, "满意度92.5%，\n 扣1分。 ");
    expect(saved).toMatchObject({ revision: { version: 2, by: evaluator.name }, entries: [], total });
    const sheet = await world.sheet(lead);
    expect(sheet.rationales["D1-4"]).toBe("满意度92.5%，\n 扣1分。 ");
    expect(sheet.revisions.rationales["D1-4"]).toEqual(saved.revision);
    expect(sheet.revisions.overrides["D1-4"]).toMatchObject({ version: 3, by: lead.name });
  });

  test("from an older version it gets the text that stands", async () => {
    await expect(write(lead, 1, "另一稿")).rejects.toMatchObject({
      code: "conflict",
      conflict: { kind: "rationale", current: "满意度92.5%，\n 扣1分。 ", revision: { by: evaluator.name } },
    });
  });

  test("may be emptied, and holds nothing that cannot be stored", async () => {
    expect(await write(lead, 2, "")).toMatchObject({ revision: { version: 3 } });
    await expect(write(lead, 3, "a\u0000b")).rejects.toMatchObject({ code: "invalid" });
    await expect(write(lead, 3, "长".repeat(2001))).rejects.toMatchObject({ code: "invalid" });
  });
});
