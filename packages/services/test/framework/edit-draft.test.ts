import { randomUUID } from "node:crypto";
import type { FactDefinition, Indicator } from "@hengji/scoring-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  acknowledge,
  moveIndicator,
  removeDefinition,
  removeIndicator,
  renameHeading,
  saveDefinition,
  saveHead,
  saveIndicator,
  withdrawAcknowledgement,
} from "../../src/index.ts";
import {
  type FrameworkPerson,
  type FrameworkWorld,
  makeFrameworkWorld,
  soundTable,
} from "./framework-world.ts";

let world: FrameworkWorld;
let draftId: string;
beforeAll(async () => {
  world = await makeFrameworkWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ draftId } = await world.draft());
});

const as = (who: FrameworkPerson) => world.as(world.people[who]);
const change = (baseVersion: number) => ({ draftId, requestKey: randomUUID(), baseVersion });
const spare: FactDefinition = { key: "spare", label: "备用数", type: "count", unit: "个" };
const [first, second] = soundTable.indicators as [Indicator, Indicator];
const codes = async () => (await world.read(draftId)).indicators.map(({ body }) => body.code);
const { schema: _, code: __, facts: ___, indicators: ____, ...head } = soundTable;
const defect = { code: "factUnused", place: "fact/spare" };

/** One part of a draft: how it is saved with another content each time, and how its version is read. */
const parts = {
  head: {
    save: (who: FrameworkPerson, base: number, word: string) =>
      saveHead(as(who), { ...change(base), head: { ...head, name: `体系${word}` } }),
    stands: (word: string) => ({ kind: "head", key: "head", current: { name: `体系${word}` } }),
  },
  definition: {
    save: (who: FrameworkPerson, base: number, word: string) =>
      saveDefinition(as(who), { ...change(base), definition: { ...spare, label: `备用${word}` } }),
    stands: (word: string) => ({ kind: "definition", key: "spare", current: { label: `备用${word}` } }),
  },
  indicator: {
    save: (who: FrameworkPerson, base: number, word: string) =>
      saveIndicator(as(who), { ...change(base), code: "A1", indicator: { ...first, gist: `完成${word}` } }),
    stands: (word: string) => ({ kind: "indicator", key: "A1", current: { gist: `完成${word}` } }),
  },
  acknowledgement: {
    save: (who: FrameworkPerson, base: number, word: string) =>
      acknowledge(as(who), { ...change(base === 1 ? 0 : base), ...defect, reason: `理由${word}` }),
    stands: (word: string) => ({
      kind: "acknowledgement",
      key: "factUnused fact/spare",
      current: { reason: `理由${word}` },
    }),
  },
} as const;

describe.each(Object.entries(parts))("%s", (_name, { save, stands }) => {
  test("a save from an older version is a conflict with what stands and whose it is; nobody is overwritten", async () => {
    const saved = await save("officer", 1, "甲");
    const before = await world.everything();
    await expect(save("colleague", 1, "乙")).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining(world.people.officer.name),
      conflict: { ...stands("甲"), revision: saved.revision },
    });
    expect(await world.everything()).toBe(before);
    expect(await save("colleague", saved.revision.version, "乙")).toMatchObject({
      changed: true,
      revision: { by: world.people.colleague.name },
    });
  });

  test("saving what already stands is no conflict, from whichever version, and writes nothing", async () => {
    const saved = await save("officer", 1, "甲");
    const log = await world.auditLog();
    expect(await save("colleague", 1, "甲")).toEqual({ changed: false, revision: saved.revision });
    expect(await world.auditLog()).toHaveLength(log.length);
    expect((await world.read(draftId)).change).toBe(saved.revision.version);
  });

  test("of five who save from one version at once exactly one wins", async () => {
    const people = ["officer", "colleague", "bothRoles", "officer", "colleague"] as const;
    const answers = await Promise.allSettled(people.map((who, at) => save(who, 1, `第${at}稿`)));
    const won = answers.filter(({ status }) => status === "fulfilled");
    expect(won).toHaveLength(1);
    for (const answer of answers) {
      if (answer.status === "rejected")
        expect(answer.reason).toMatchObject({ code: "conflict", conflict: { revision: { version: 2 } } });
    }
  });
});

describe("a version never comes back", () => {
  test("a row removed and added again has a new version; who had the old one open is told", async () => {
    await removeIndicator(as("officer"), { ...change(1), code: "A2" });
    await expect(
      saveIndicator(as("colleague"), { ...change(1), code: "A2", indicator: { ...second, gist: "改" } }),
    ).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("已不在指标体系中"),
      conflict: { kind: "indicator", key: "A2", current: null, revision: { version: 0 } },
    });
    const undone = await saveIndicator(as("officer"), {
      ...change(0),
      code: "A2",
      indicator: second,
      after: "A1",
    });
    expect(undone).toMatchObject({ changed: true, revision: { version: 3 } });
    await expect(removeIndicator(as("colleague"), { ...change(1), code: "A2" })).rejects.toMatchObject({
      code: "conflict",
      conflict: { current: { code: "A2" } },
    });
  });

  test("removing what is gone is done already", async () => {
    await removeDefinition(as("officer"), { ...change(1), key: "spare" });
    expect(await removeDefinition(as("colleague"), { ...change(1), key: "spare" })).toMatchObject({
      changed: false,
    });
    const withdrawn = await withdrawAcknowledgement(as("officer"), { ...change(1), ...defect });
    expect(withdrawn).toMatchObject({ changed: false });
  });
});

describe("rows", () => {
  test("a new one goes behind the one that is named, first for null, last without a word", async () => {
    const row = (code: string): Indicator => ({ ...second, code, name: `指标${code}` });
    await saveIndicator(as("officer"), { ...change(0), code: "B", indicator: row("B"), after: "A1" });
    await saveIndicator(as("officer"), { ...change(0), code: "C", indicator: row("C"), after: null });
    await saveIndicator(as("officer"), { ...change(0), code: "D", indicator: row("D") });
    expect(await codes()).toEqual(["C", "A1", "B", "A2", "D"]);
    await expect(
      saveIndicator(as("officer"), { ...change(0), code: "E", indicator: row("E"), after: "gone" }),
    ).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("已不在表中") });
  });

  test("one that moves gets a version, those that it passes keep theirs", async () => {
    await moveIndicator(as("officer"), { ...change(1), code: "A2", after: null, path: ["过程", "管理"] });
    const { indicators } = await world.read(draftId);
    expect(indicators.map(({ body, revision }) => [body.code, body.path, revision.version])).toEqual([
      ["A2", ["过程", "管理"], 2],
      ["A1", ["产出", "职责履行"], 1],
    ]);
    expect(
      await moveIndicator(as("colleague"), { ...change(1), code: "A2", after: null, path: ["过程", "管理"] }),
    ).toMatchObject({ changed: false });
  });

  test("one under another code keeps its place, and its reasons follow it", async () => {
    const evidence = { code: "evidenceMissing", place: "indicator/A1" };
    await acknowledge(as("officer"), { ...change(0), ...evidence, reason: "以台账为准" });
    await saveIndicator(as("officer"), { ...change(1), code: "A1", indicator: { ...first, code: "A9" } });
    expect(await codes()).toEqual(["A9", "A2"]);
    const { acknowledgements } = await world.read(draftId);
    expect(acknowledgements).toMatchObject([{ place: "indicator/A9", reason: "以台账为准" }]);
    await expect(
      saveIndicator(as("officer"), { ...change(3), code: "A9", indicator: { ...first, code: "A2" } }),
    ).rejects.toMatchObject({ code: "invalid" });
  });

  test("a reason that was left behind by what has gone gives way to what takes its name", async () => {
    const own = { code: "cliff", place: "indicator/A1/rule", reason: "按原印发的表执行" };
    const left = (place: string) => ({ code: "cliff", place, reason: "已删去的一行的理由" });
    const kept = { code: "factUnused", place: "heading/产出", reason: "有意偏重" };
    const acknowledged = [
      own,
      kept,
      left("indicator/B1/rule"),
      left("indicator/B1"),
      { ...kept, place: "heading/效益", reason: "已删去的一级指标的理由" },
    ];
    ({ draftId } = await world.draft({ ...soundTable, acknowledged }));
    await saveIndicator(as("officer"), { ...change(1), code: "A1", indicator: { ...first, code: "B1" } });
    const { draftId: place, requestKey } = change(0);
    await renameHeading(as("officer"), { draftId: place, requestKey, path: ["产出"], name: "效益" });
    expect((await world.read(draftId)).acknowledgements).toMatchObject([
      { ...own, place: "indicator/B1/rule" },
      { ...kept, place: "heading/效益" },
    ]);
  });

  test("a heading is renamed in every row and wherever else the table names it, in one change", async () => {
    const printedHeadings = [{ path: ["产出"], points: "90" }];
    ({ draftId } = await world.draft({ ...soundTable, year: 2021, printedHeadings }));
    const kept = { code: "headingNotSum", place: "heading/产出", reason: "当年按此发布" };
    await acknowledge(as("officer"), { ...change(0), ...kept });
    const renamed = await renameHeading(as("colleague"), {
      draftId,
      requestKey: randomUUID(),
      path: ["产出"],
      name: "效益",
    });
    const draft = await world.read(draftId);
    expect(draft.indicators.map(({ body }) => body.path[0])).toEqual(["效益", "效益"]);
    expect(draft.head.body.printedHeadings).toEqual([{ path: ["效益"], points: "90" }]);
    expect(draft.acknowledgements).toMatchObject([{ ...kept, place: "heading/效益" }]);
    expect(draft.indicators.map(({ revision }) => revision)).toEqual([renamed.revision, renamed.revision]);
  });

  test("a heading with a blank behind it is renamed, and rows are moved below it, as it stands", async () => {
    const indicators = [{ ...first, path: ["产出 ", "数量"] as const }, second];
    ({ draftId } = await world.draft({ ...soundTable, indicators }));
    const path: [string, string] = ["产出 ", "数量"];
    await moveIndicator(as("officer"), { ...change(1), code: "A2", after: "A1", path });
    expect((await world.read(draftId)).indicators[1]?.body.path).toEqual(path);
    const { draftId: place, requestKey } = change(0);
    await renameHeading(as("officer"), { draftId: place, requestKey, path: ["产出 "], name: "产出" });
    const paths = (await world.read(draftId)).indicators.map(({ body }) => body.path[0]);
    expect(paths).toEqual(["产出", "产出"]);
  });

  test("a heading is not renamed into another one, nor one that is not there", async () => {
    await moveIndicator(as("officer"), { ...change(1), code: "A2", after: "A1", path: ["过程", "管理"] });
    const rename = (path: string[], name: string) =>
      renameHeading(as("officer"), { draftId, requestKey: randomUUID(), path, name });
    await expect(rename(["产出"], "过程")).rejects.toMatchObject({ code: "invalid" });
    await expect(rename(["没有"], "过程")).rejects.toMatchObject({ code: "invalid" });
    await expect(rename(["过程", "管理"], "预算管理")).resolves.toMatchObject({ changed: true });
  });
});

describe("a draft may be defective, never unreadable: the refusal says where", () => {
  test("a fact that a row asks for is not removed", async () => {
    await expect(removeDefinition(as("officer"), { ...change(1), key: "planDone" })).rejects.toMatchObject({
      code: "invalid",
      message: "核定数“计划完成”没有删去，第1行“指标A1”还在使用它。请先改好这些地方再删。",
    });
  });

  test("nor given a type that the row cannot use", async () => {
    const amount: FactDefinition = { key: "planDone", label: "计划完成", type: "amount", unit: "万元" };
    await expect(saveDefinition(as("officer"), { ...change(1), definition: amount })).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining("第1行“指标A1”"),
    });
  });

  test("a row that another one continues is not removed", async () => {
    const continued: Indicator = { ...second, name: null, continues: "A1" };
    await saveIndicator(as("officer"), { ...change(1), code: "A2", indicator: continued });
    await expect(removeIndicator(as("officer"), { ...change(1), code: "A1" })).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining("“A1”"),
    });
    expect(await codes()).toEqual(["A1", "A2"]);
  });

  test.each<[string, unknown]>([
    ["no object of a row", {}],
    ["a rule of no kind", { ...first, rule: { kind: "magic" } }],
    [
      "a fact that is not declared",
      { ...first, rule: { kind: "award", points: "60", when: { op: "yes", key: "x" } } },
    ],
    ["points that are no decimal", { ...first, points: "sixty" }],
  ])("%s is refused, and what stands stays", async (_case, indicator) => {
    const before = await world.everything();
    await expect(
      saveIndicator(as("officer"), { ...change(1), code: "A1", indicator: indicator as Indicator }),
    ).rejects.toMatchObject({ code: "invalid" });
    expect(await world.everything()).toBe(before);
  });

  test("a head that the library could not list is refused", async () => {
    for (const wrong of [{ name: "名".repeat(101) }, { year: 1999 }, { total: "x" }, { grades: [] }])
      await expect(
        saveHead(as("officer"), { ...change(1), head: { ...head, ...wrong } }),
      ).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("acknowledging a defect", () => {
  test("only one that the examination finds now", async () => {
    await expect(
      acknowledge(as("officer"), { ...change(0), code: "cliff", place: "indicator/A1", reason: "有意" }),
    ).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("没有这一处问题") });
  });

  test("an error of this year's table is mended, whatever the reason; in a past year's it may stand", async () => {
    const short = { ...soundTable, indicators: [first] };
    const error = { code: "pointsNotTotal", place: "framework", reason: "当年按此发布" };
    ({ draftId } = await world.draft(short));
    await expect(acknowledge(as("officer"), { ...change(0), ...error })).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining("须改正后才能发布"),
    });
    ({ draftId } = await world.draft({ ...short, year: 2021 }));
    await acknowledge(as("officer"), { ...change(0), ...error });
    expect((await world.read(draftId)).acknowledgements).toMatchObject([error]);
  });

  test("one in a heading with the longest names is recorded as well", async () => {
    const path = ["产".repeat(100), "出".repeat(100)] as const;
    const indicators = soundTable.indicators.map((row) => ({ ...row, path }));
    const printedHeadings = [{ path, points: "90" }];
    ({ draftId } = await world.draft({ ...soundTable, year: 2021, indicators, printedHeadings }));
    const place = `heading/${path.join("/")}`;
    const kept = { code: "headingNotSum", place, reason: "当年按此发布" };
    await acknowledge(as("officer"), { ...change(0), ...kept });
    expect((await world.auditLog()).at(-1)).toMatchObject({ after: { text: place, reason: kept.reason } });
  });

  test("a reason without its defect is told, and not excused by another reason", async () => {
    await acknowledge(as("officer"), { ...change(0), ...defect, reason: "留作下年使用" });
    await removeDefinition(as("officer"), { ...change(1), key: "spare" });
    await expect(
      acknowledge(as("officer"), {
        ...change(0),
        code: "acknowledgementStale",
        place: "fact/spare",
        reason: "知道了",
      }),
    ).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("请撤销那一条理由") });
    await withdrawAcknowledgement(as("officer"), { ...change(2), ...defect });
    expect((await world.read(draftId)).acknowledgements).toEqual([]);
  });
});

test("the record says in words what was changed and in what, and keeps the hash of what was stored", async () => {
  await saveIndicator(as("officer"), {
    ...change(1),
    code: "A1",
    indicator: { ...first, gist: "完成即满分" },
  });
  expect((await world.auditLog()).at(-1)).toMatchObject({
    objectKind: "frameworkIndicator",
    objectVersion: 2,
    before: { label: "指标A1 A1（两行指标体系）", text: "60分，完成计满分" },
    after: { text: "60分，完成即满分", value: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
});
