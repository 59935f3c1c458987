import { randomUUID } from "node:crypto";
import { schema } from "@hengji/db";
import { ENGINE_VERSION, examine, type Framework } from "@hengji/scoring-core";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentHash } from "../../src/assessment/content-hash.ts";
import {
  acknowledge,
  approveFramework,
  cancelFramework,
  createFramework,
  getFrameworkVersion,
  listFrameworks,
  returnFramework,
  reviseFramework,
  saveHead,
  saveIndicator,
  ServiceError,
  submitFramework,
  withdrawFramework,
} from "../../src/index.ts";
import {
  type FrameworkPerson,
  type FrameworkWorld,
  makeFrameworkWorld,
  shortTable,
  soundTable,
} from "./framework-world.ts";

let world: FrameworkWorld;
beforeAll(async () => {
  world = await makeFrameworkWorld();
});
afterAll(() => world.close());

const as = (who: FrameworkPerson) => world.as(world.people[who]);
const step = (draftId: string, baseVersion: number) => ({ draftId, requestKey: randomUUID(), baseVersion });
const submit = (draftId: string, baseVersion = 0, who: FrameworkPerson = "officer") =>
  submitFramework(as(who), step(draftId, baseVersion));
const approve = (draftId: string, baseVersion = 1, who: FrameworkPerson = "manager") =>
  approveFramework(as(who), step(draftId, baseVersion));
const versionsOf = (frameworkId: string) =>
  world.owner.db
    .select()
    .from(schema.frameworkVersion)
    .where(eq(schema.frameworkVersion.frameworkId, frameworkId));
const { schema: _, code: __, facts: ___, indicators: ____, ...head } = soundTable;
const spare = { code: "factUnused", place: "fact/spare", reason: "留作下年使用" };

test("what is published is what was reviewed, with its hash, its engine, its defects and the two persons", async () => {
  const { frameworkId, draftId } = await world.draft({ ...soundTable, acknowledged: [spare] });
  await saveHead(as("colleague"), { ...step(draftId, 1), head: { ...head, name: "审定的指标体系" } });
  await submit(draftId, 0, "colleague");
  const { published, submission } = await approve(draftId);
  const [row] = await versionsOf(frameworkId);
  const content = row!.content as Framework;
  expect(content).toMatchObject({ name: "审定的指标体系", acknowledged: [spare] });
  expect(published).toEqual({ frameworkId, version: 1, contentHash: contentHash(content) });
  expect(row).toMatchObject({
    contentHash: contentHash(content),
    engineVersion: ENGINE_VERSION,
    draftId,
    submittedBy: world.people.colleague.userId,
    approvedBy: world.people.manager.userId,
  });
  expect(row!.defects).toEqual(examine(content));
  expect(submission.steps.map(({ event, state, by }) => [event, state, by])).toEqual([
    ["submit", "inReview", world.people.colleague.name],
    ["approve", "accepted", world.people.manager.name],
  ]);
  const view = await getFrameworkVersion(as("officer"), { frameworkId, version: 1 });
  expect(view).toMatchObject({
    framework: { name: "审定的指标体系" },
    engineVersion: ENGINE_VERSION,
    author: world.people.colleague.name,
    approver: world.people.manager.name,
    allowed: [{ event: "revise", refusal: null }],
  });
  expect((await world.auditLog()).at(-1)).toMatchObject({
    action: "framework.approve",
    after: { label: "审定的指标体系第1版", text: "已发布", value: contentHash(content) },
  });
});

test("a reason whose defect is gone is not published", async () => {
  const gone = { code: "cliff", place: "indicator/A1/rule", reason: "有意设卡" };
  const { frameworkId, draftId } = await world.draft({ ...soundTable, acknowledged: [spare, gone] });
  await submit(draftId);
  await approve(draftId);
  const [row] = await versionsOf(frameworkId);
  expect((row!.content as Framework).acknowledged).toEqual([spare]);
  expect((row!.defects as { code: string }[]).map(({ code }) => code)).not.toContain("acknowledgementStale");
});

describe("another person publishes", () => {
  test("whoever had a hand in it cannot, also when a colleague submitted it", async () => {
    const { draftId } = await world.draft();
    await saveHead(as("bothRoles"), { ...step(draftId, 1), head: { ...head, name: "改名" } });
    await submit(draftId);
    await expect(approve(draftId, 1, "bothRoles")).rejects.toMatchObject({
      code: "conflict",
      message: "没有办理。您参与了这一版的编制，须由另一人审核发布。",
    });
    await expect(approve(draftId)).resolves.toMatchObject({ published: { version: 1 } });
  });

  test("whoever opened or submitted it cannot", async () => {
    const opened = await world.draft(soundTable, world.people.bothRoles);
    await submit(opened.draftId);
    await expect(approve(opened.draftId, 1, "bothRoles")).rejects.toMatchObject({ code: "conflict" });
    const { draftId } = await world.draft();
    await submit(draftId, 0, "bothRoles");
    await expect(approve(draftId, 1, "bothRoles")).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("nothing is published over an error", () => {
  test("this year's table is not submitted while one stands; the refusal says how many", async () => {
    const { draftId } = await world.draft(shortTable);
    await expect(submit(draftId)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("体检还有1处错误没有处理"),
    });
    const { allowed } = (await world.read(draftId)).submission;
    expect(allowed.find(({ event }) => event === "submit")?.refusal?.code).toBe("examinationErrors");
    const [, second] = soundTable.indicators;
    await saveIndicator(as("officer"), { ...step(draftId, 1), code: "A2", indicator: second! });
    await expect(submit(draftId)).resolves.toMatchObject({ submission: { state: "inReview" } });
  });

  test("nor approved, should one have been found since", async () => {
    const { draftId, frameworkId } = await world.draft(shortTable);
    // As if an engine that finds more had been installed while it lay in review.
    await world.owner.db
      .update(schema.frameworkSubmission)
      .set({ state: { kind: "inReview", step: 1, approvals: [] }, version: 1 })
      .where(eq(schema.frameworkSubmission.draftId, draftId));
    await expect(approve(draftId)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("体检还有1处错误没有处理"),
    });
    expect(await versionsOf(frameworkId)).toEqual([]);
    const returned = await returnFramework(as("manager"), { ...step(draftId, 1), opinion: "总分不足" });
    expect(returned.submission.state).toBe("returned");
  });

  test("the table of 2021 is published with its errors once each has its reason", async () => {
    const { frameworks } = await listFrameworks(as("officer"), { year: 2021, text: "望城" });
    const source = frameworks.find(({ state }) => state === "accepted")!;
    const { draftId, frameworkId } = await createFramework(as("officer"), {
      requestKey: randomUUID(),
      name: "望城区2021年度指标体系（补录）",
      year: 2021,
      copyOf: { frameworkId: source.frameworkId, version: source.version },
    });
    await expect(submit(draftId)).rejects.toMatchObject({ message: expect.stringContaining("2处错误") });
    const errors = [
      ["headingNotSum", "heading/投入/预算配置"],
      ["bestBelowPoints", "indicator/B2-5"],
    ] as const;
    for (const [code, place] of errors)
      await acknowledge(as("officer"), { ...step(draftId, 0), code, place, reason: "按当年发布的表保留" });
    await submit(draftId);
    await approve(draftId);
    const { defects } = await getFrameworkVersion(as("manager"), { frameworkId, version: 1 });
    const kept = defects.filter(({ severity }) => severity === "error");
    expect(kept.map(({ code, place, acknowledged }) => [code, place, acknowledged])).toEqual(
      errors.map(([code, place]) => [code, place, "按当年发布的表保留"]),
    );
  });
});

describe("two at once", () => {
  test("two managers who publish at once publish one version; the second is told by whom", async () => {
    const { frameworkId, draftId } = await world.draft();
    await submit(draftId);
    const answers = await Promise.allSettled([
      approve(draftId),
      approve(draftId, 1, "otherManager"),
      approve(draftId, 1, "bothRoles"),
    ]);
    const won = answers.filter(({ status }) => status === "fulfilled");
    expect(won).toHaveLength(1);
    const [row, ...more] = await versionsOf(frameworkId);
    expect(more).toEqual([]);
    const winner = Object.values(world.people).find(({ userId }) => userId === row!.approvedBy)!;
    for (const answer of answers) {
      if (answer.status === "fulfilled") continue;
      expect(answer.reason).toMatchObject({
        code: "conflict",
        conflict: { kind: "submission", current: "accepted", revision: { version: 2, by: winner.name } },
      });
    }
  });

  test("one publishes while another returns, withdraws or writes: one of them is told", async () => {
    const { frameworkId, draftId } = await world.draft();
    await submit(draftId);
    const answers = await Promise.allSettled([
      approve(draftId),
      returnFramework(as("otherManager"), { ...step(draftId, 1), opinion: "再议" }),
      withdrawFramework(as("colleague"), step(draftId, 1)),
    ]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { state } = (await world.read(draftId)).submission;
    expect(await versionsOf(frameworkId)).toHaveLength(state === "accepted" ? 1 : 0);
  });

  test("what is written while it is submitted is either reviewed or refused, never slipped in", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { draftId } = await world.draft();
      const [written] = await Promise.allSettled([
        saveHead(as("colleague"), { ...step(draftId, 1), head: { ...head, name: `第${round}稿` } }),
        submit(draftId),
      ]);
      const { published } = await approve(draftId);
      const { framework } = await getFrameworkVersion(as("officer"), published!);
      expect(framework.name).toBe(written.status === "fulfilled" ? `第${round}稿` : soundTable.name);
    }
  });
});

describe("a revision", () => {
  async function publishedFramework() {
    const { frameworkId, draftId } = await world.draft();
    await submit(draftId);
    await approve(draftId);
    return frameworkId;
  }
  const revise = (frameworkId: string, version: number, who: FrameworkPerson = "officer") =>
    reviseFramework(as(who), { requestKey: randomUUID(), frameworkId, version });

  test("opens the next version with what stands; the one in force does not change, and stays readable", async () => {
    const frameworkId = await publishedFramework();
    const before = await versionsOf(frameworkId);
    const { draftId } = await revise(frameworkId, 1, "colleague");
    const draft = await world.read(draftId);
    expect(draft).toMatchObject({
      version: 2,
      base: { frameworkId, version: 1, name: soundTable.name },
      submission: { state: "draft", authors: [{ name: world.people.colleague.name }] },
    });
    await saveHead(as("colleague"), { ...step(draftId, 1), head: { ...head, name: "第二版" } });
    expect(await versionsOf(frameworkId)).toEqual(before);
    await submit(draftId, 0, "colleague");
    await approve(draftId);
    const [first] = await versionsOf(frameworkId);
    expect(first).toEqual(before[0]);
    const { frameworks } = await listFrameworks(as("officer"), {});
    const family = frameworks.filter((one) => one.frameworkId === frameworkId);
    expect(family.map(({ version, name, current }) => [version, name, current]).sort()).toEqual([
      [1, soundTable.name, false],
      [2, "第二版", true],
    ]);
  });

  test("two at once open one; while it is open, or once it is published, the older one is not revised", async () => {
    const frameworkId = await publishedFramework();
    const answers = await Promise.allSettled([revise(frameworkId, 1), revise(frameworkId, 1, "colleague")]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(revise(frameworkId, 1)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("已有新的版本在编制或已发布"),
    });
    const view = await getFrameworkVersion(as("officer"), { frameworkId, version: 1 });
    expect(view.openDraftId).not.toBeNull();
    expect(view.allowed).toMatchObject([{ event: "revise", refusal: { code: "newerVersion" } }]);
    await submit(view.openDraftId!);
    await approve(view.openDraftId!);
    await expect(revise(frameworkId, 1)).rejects.toMatchObject({ code: "conflict" });
    await expect(revise(frameworkId, 2)).resolves.toMatchObject({ frameworkId });
  });

  test("a cancelled one leaves the way free for another", async () => {
    const frameworkId = await publishedFramework();
    const { draftId } = await revise(frameworkId, 1);
    await cancelFramework(as("officer"), { ...step(draftId, 0), reason: "暂不修订" });
    const again = await revise(frameworkId, 1);
    expect((await world.read(again.draftId)).version).toBe(2);
    const [cancelled] = await world.owner.db
      .select({ said: schema.frameworkSubmissionEvent.said })
      .from(schema.frameworkSubmissionEvent)
      .where(
        and(
          eq(schema.frameworkSubmissionEvent.draftId, draftId),
          eq(schema.frameworkSubmissionEvent.event, "cancel"),
        ),
      );
    expect(cancelled?.said).toBe("暂不修订");
  });
});

describe("whose turn it is", () => {
  const waiting = async (draftId: string, who: FrameworkPerson) =>
    (await listFrameworks(as(who), {})).frameworks.find((one) => one.draftId === draftId)?.waitsForMe;
  const turns = async (draftId: string) => ({
    officer: await waiting(draftId, "officer"),
    colleague: await waiting(draftId, "colleague"),
    manager: await waiting(draftId, "manager"),
  });

  test("a draft waits for its authors, a submitted one for the managers, a returned one for its authors", async () => {
    const { draftId } = await world.draft();
    expect(await turns(draftId)).toEqual({ officer: true, colleague: false, manager: false });
    await submit(draftId);
    expect(await turns(draftId)).toEqual({ officer: false, colleague: false, manager: true });
    await returnFramework(as("manager"), { ...step(draftId, 1), opinion: "个性指标偏少" });
    expect(await turns(draftId)).toEqual({ officer: true, colleague: false, manager: false });
    const { steps } = (await world.read(draftId)).submission;
    expect(steps.at(-1)).toMatchObject({
      event: "return",
      said: "个性指标偏少",
      role: "bureauManager",
      mine: false,
    });
    await submit(draftId, 2);
    await approve(draftId, 3);
    expect(await turns(draftId)).toEqual({ officer: false, colleague: false, manager: false });
  });
});

test("a step decided on an older one is a conflict with the state that stands and who led there", async () => {
  const { draftId } = await world.draft();
  await submit(draftId, 0, "colleague");
  const { name } = world.people.colleague;
  await expect(submit(draftId)).rejects.toMatchObject({
    code: "conflict",
    message: `没有办理。${name}已先办理了一步，这一版现为“待审核发布”。请看过当前内容再办理。`,
    conflict: {
      kind: "submission",
      current: "inReview",
      revision: { version: 1, by: world.people.colleague.name },
    },
  });
});

test("a return or a cancellation without words is refused before anything happens", async () => {
  const { draftId } = await world.draft();
  for (const reason of ["", "  ", "。", "——"])
    await expect(cancelFramework(as("officer"), { ...step(draftId, 0), reason })).rejects.toMatchObject({
      code: "invalid",
    });
  await submit(draftId);
  const blank = returnFramework(as("manager"), { ...step(draftId, 1), opinion: "……" });
  await expect(blank).rejects.toBeInstanceOf(ServiceError);
  expect((await world.read(draftId)).submission.state).toBe("inReview");
});
