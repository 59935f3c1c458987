import { expect, test } from "vitest";
import { CallError } from "../../../../client/call-error.ts";
import { draftOf, row, testedStore } from "../state/tested-draft.testing.ts";
import { working } from "./working.ts";

test("a row that another removed stays in sight with what was typed in it until that is decided", async () => {
  const [a1, a2] = [row("A1"), row("A2")];
  const { store, refuseNext, serve, settle } = testedStore([a1, a2]);
  serve({ ...draftOf([a1]), change: 9 });
  refuseNext(
    new CallError("conflict", "这一项已不在指标体系中", {
      kind: "indicator",
      key: "A2",
      current: null,
      revision: { version: 0, by: null, at: "2026-11-29T01:02:00.000Z" },
    }),
  );
  store.type("row:A2", { ...a2, name: "公众满意度" });
  await settle();
  expect(store.state().draft.indicators.map(({ body }) => body.code)).toEqual(["A1"]);
  expect(working(store.state()).rows.map(({ part, body }) => [part, body.name])).toEqual([
    ["row:A1", "指标A1"],
    ["row:A2", "公众满意度"],
  ]);
  store.resolve("row:A2", "theirs");
  expect(working(store.state()).rows.map(({ part }) => part)).toEqual(["row:A1"]);
});

test("while others review it, what is shown is what they will publish and nothing that is only typed here", () => {
  const { store } = testedStore([row("A1")]);
  store.type("row:A1", { ...row("A1"), name: "只在本机的名称" });
  store.add("row:A9", row("A9"));
  const { draft, edits, conflicts } = store.state();
  const submission = { ...draft.submission, state: "inReview" as const, allowed: [] };
  const { rows, framework } = working({ draft: { ...draft, submission }, edits, conflicts });
  expect(rows.map(({ body }) => body.name)).toEqual(["指标A1"]);
  expect(framework.indicators).toEqual([row("A1")]);
});
