import type { Indicator } from "@hengji/scoring-core";
import { describe, expect, test } from "vitest";
import { CallError } from "../../../../client/call-error.ts";
import { removeRow, undo } from "./commands.ts";
import { draftOf, memoryStore, row, satisfaction, testedStore } from "./tested-draft.testing.ts";

const [a1, a2] = [row("A1"), row("A2")];

describe("typing", () => {
  test("is sent once it pauses, by the version that was looked at, and counts as saved then", async () => {
    const { store, sent, settle } = testedStore([a1]);
    store.type("row:A1", { ...a1, name: "公众满" });
    store.type("row:A1", { ...a1, name: "公众满意度" });
    expect(sent).toEqual([]);
    await settle();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject([
      "saveIndicator",
      { baseVersion: 1, code: "A1", indicator: { name: "公众满意度" } },
    ]);
    expect(store.state().edits).toEqual({});
    expect(store.state().draft.indicators[0]?.body.name).toBe("公众满意度");
  });

  test("what cannot be read yet is kept here and not sent", async () => {
    const { store, sent, storage, settle } = testedStore([a1]);
    store.type("row:A1", { ...a1, points: "" });
    await settle();
    expect(sent).toEqual([]);
    expect([...storage.entries.keys()]).toHaveLength(1);
    store.type("row:A1", { ...a1, points: "12" });
    await settle();
    expect(sent[0]).toMatchObject(["saveIndicator", { indicator: { points: "12" } }]);
    expect([...storage.entries.keys()]).toEqual([]);
  });

  test("back at what stands, nothing is to be saved", async () => {
    const { store, sent, settle } = testedStore([a1]);
    store.type("row:A1", { ...a1, points: "12" });
    store.type("row:A1", { ...a1, points: "10" });
    await settle();
    expect(sent).toEqual([]);
    expect(store.state().edits).toEqual({});
  });

  test("a new fact goes before the row that names it", async () => {
    const { store, sent, settle } = testedStore([a1]);
    const isYes: Indicator["rule"] = { kind: "award", points: "10", when: { op: "yes", key: "f2" } };
    store.type("row:A1", { ...a1, rule: isYes });
    store.add("fact:f2", { key: "f2", label: "按期编报", type: "yesNo", unit: "" });
    await settle();
    expect(sent.map(([verb]) => verb)).toEqual(["saveFact", "saveIndicator"]);
  });

  test("a row that was saved under another code is that row from then on", async () => {
    const { store, sent, settle } = testedStore([a1, a2]);
    store.type("row:A1", { ...a1, code: "B1" });
    await settle();
    expect(sent[0]).toMatchObject(["saveIndicator", { code: "A1", indicator: { code: "B1" } }]);
    expect(store.state().draft.indicators.map(({ body }) => body.code)).toEqual(["B1", "A2"]);
  });

  test("is taken up by the next page of the same account", async () => {
    const storage = memoryStore();
    const first = testedStore([a1], storage);
    first.store.type("row:A1", { ...a1, name: "" });
    first.store.stop();
    const { store } = testedStore([a1], storage);
    store.start();
    expect(store.state().edits["row:A1"]?.body).toMatchObject({ name: "" });
  });
});

describe("two people on one row", () => {
  const stale = new CallError("conflict", "他人已先改动", {
    kind: "indicator",
    key: "A1",
    current: { ...a1, points: "15" },
    revision: { version: 9, by: "经办乙", at: "2026-11-29T01:02:00.000Z" },
  });

  test("both stay; one's own goes on top of what was seen", async () => {
    const { store, sent, refuseNext, settle } = testedStore([a1]);
    refuseNext(stale);
    store.type("row:A1", { ...a1, points: "12" });
    await settle();
    const conflict = store.state().conflicts["row:A1"];
    expect(conflict?.mine.body).toMatchObject({ points: "12" });
    expect(conflict?.theirs).toMatchObject({ points: "15" });
    store.resolve("row:A1", "mine");
    await settle();
    expect(sent.at(-1)).toMatchObject(["saveIndicator", { indicator: { points: "12" } }]);
    expect(store.state().conflicts).toEqual({});
  });

  test("theirs stands when one's own is let go", async () => {
    const { store, sent, refuseNext, settle, serve } = testedStore([a1]);
    serve({ ...draftOf([{ ...a1, points: "15" }]), change: 9 });
    refuseNext(stale);
    store.type("row:A1", { ...a1, points: "12" });
    await settle();
    store.resolve("row:A1", "theirs");
    await settle();
    expect(sent).toHaveLength(1);
    expect(store.state().draft.indicators[0]?.body.points).toBe("15");
  });
});

test("what the server does not take stays with its reason until it is typed on", async () => {
  const { store, sent, refuseNext, settle } = testedStore([a1]);
  refuseNext(new CallError("invalid", "没有保存。第1行“指标A1”：不能保存。"));
  store.type("row:A1", { ...a1, points: "12" });
  await settle();
  expect(store.state().refusals["row:A1"]?.message).toContain("没有保存");
  expect(sent).toHaveLength(1);
  store.type("row:A1", { ...a1, points: "13" });
  await settle();
  expect(sent.at(-1)).toMatchObject(["saveIndicator", { indicator: { points: "13" } }]);
  expect(store.state().refusals).toEqual({});
});

describe("taking back", () => {
  test("a save: the former row as a new version, which is not taken back again", async () => {
    const { store, sent, settle } = testedStore([a1]);
    store.type("row:A1", { ...a1, points: "12" });
    await settle();
    undo(store);
    await settle();
    expect(sent.at(-1)).toMatchObject(["saveIndicator", { indicator: { points: "10" } }]);
    expect(store.state().undo).toEqual([]);
  });

  test("a removal: the row comes back where it stood", async () => {
    const { store, sent, settle, serve } = testedStore([a1, a2]);
    serve({ ...draftOf([a1]), change: 2 });
    removeRow(store, "A2");
    await settle();
    expect(sent.at(-1)).toMatchObject(["removeIndicator", { code: "A2", baseVersion: 1 }]);
    undo(store);
    await settle();
    expect(sent.at(-1)).toMatchObject(["saveIndicator", { baseVersion: 0, code: "A2", after: "A1" }]);
  });
});

describe("what another changed since is not taken back", () => {
  const theirs = (rows: readonly Indicator[], version: number) => {
    const draft = draftOf(rows);
    const revision = { version, by: "经办乙", at: "2026-11-29T01:02:00.000Z" };
    return { ...draft, change: version, indicators: rows.map((body) => ({ body, revision })) };
  };

  test("a save that they went on from", async () => {
    const { store, sent, serve, settle } = testedStore([a1]);
    store.type("row:A1", { ...a1, points: "12" });
    await settle();
    expect(store.state().undo).toHaveLength(1);
    serve(theirs([{ ...a1, points: "12", name: "乙改的名称" }], 9));
    store.readLater();
    await settle();
    undo(store);
    await settle();
    expect(sent).toHaveLength(1);
    expect(store.state().draft.indicators[0]?.body.name).toBe("乙改的名称");
  });

  test("a row that they removed does not come back", async () => {
    const { store, sent, serve, settle } = testedStore([a1, a2]);
    store.type("row:A2", { ...a2, points: "12" });
    await settle();
    serve({ ...draftOf([a1]), change: 9 });
    store.readLater();
    await settle();
    undo(store);
    await settle();
    expect(sent).toHaveLength(1);
    expect(store.state().edits).toEqual({});
  });

  test("a change of a row that they were first with", async () => {
    const { store, sent, refuseNext, serve, settle } = testedStore([a1]);
    store.type("row:A1", { ...a1, points: "12" });
    await settle();
    serve(theirs([{ ...a1, points: "15" }], 9));
    refuseNext(
      new CallError("conflict", "他人已先改动", {
        kind: "indicator",
        key: "A1",
        current: { ...a1, points: "15" },
        revision: { version: 9, by: "经办乙", at: "2026-11-29T01:02:00.000Z" },
      }),
    );
    store.type("row:A1", { ...a1, points: "13" });
    await settle();
    store.resolve("row:A1", "theirs");
    undo(store);
    await settle();
    expect(sent).toHaveLength(2);
  });
});

test("who removes a row lets go of what was undecided in it", async () => {
  const { store, refuseNext, serve, settle } = testedStore([a1, a2]);
  refuseNext(
    new CallError("conflict", "他人已先改动", {
      kind: "indicator",
      key: "A2",
      current: { ...a2, points: "15" },
      revision: { version: 9, by: "经办乙", at: "2026-11-29T01:02:00.000Z" },
    }),
  );
  store.type("row:A2", { ...a2, points: "12" });
  await settle();
  serve({ ...draftOf([a1]), change: 10 });
  removeRow(store, "A2");
  await settle();
  expect(store.state().conflicts).toEqual({});
});

test("without a connection what is typed waits, and goes out when there is one", async () => {
  const { store, sent, refuseNext, settle } = testedStore([a1]);
  refuseNext(CallError.unreachable(null));
  store.type("row:A1", { ...a1, points: "12" });
  await settle();
  expect(sent.map(([verb]) => verb)).toEqual(["saveIndicator", "saveIndicator"]);
  expect(sent[0]?.[1].requestKey).toBe(sent[1]?.[1].requestKey);
  expect(store.state().edits).toEqual({});
});

test("a save whose answer was lost is one's own: typing on from it is no conflict", async () => {
  const { store, sent, refuseNext, settle } = testedStore([a1]);
  refuseNext(CallError.unreachable(null));
  refuseNext(
    new CallError("conflict", "已先改动", {
      kind: "indicator",
      key: "A1",
      current: { ...a1, points: "12" },
      revision: { version: 7, by: "经办甲", at: "2026-11-29T01:00:30.000Z" },
    }),
  );
  store.type("row:A1", { ...a1, points: "12" });
  store.flush();
  await Promise.resolve();
  await Promise.resolve();
  store.type("row:A1", { ...a1, points: "13" });
  await settle();
  expect(store.state().conflicts).toEqual({});
  expect(sent.at(-1)).toMatchObject(["saveIndicator", { baseVersion: 7, indicator: { points: "13" } }]);
});

test("a fact as typed is what rows are read by", () => {
  const { store } = testedStore([a1]);
  store.type("fact:f1", { ...satisfaction, label: "服务对象满意度" });
  expect(store.state().edits["fact:f1"]?.base).toBe(1);
});
