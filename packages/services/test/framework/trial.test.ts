import { randomUUID } from "node:crypto";
import type { Indicator } from "@hengji/scoring-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { saveTrial } from "../../src/index.ts";
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
const [first, second] = soundTable.indicators as [Indicator, Indicator];
const basis = { kind: "affirmed", place: "试算" } as const;
const trial = (value: string) => ({
  facts: { spare: { status: "observed", value, basis } as const },
  judgements: {},
});

test("is each person's own, kept in any state of the draft, and makes nobody an author", async () => {
  await saveTrial(as("manager"), { ...change(0), trial: trial("3") });
  await saveTrial(as("officer"), { ...change(0), trial: trial("4") });
  expect((await world.read(draftId, world.people.manager)).trial.body).toEqual(trial("3"));
  const { trial: own, submission } = await world.read(draftId);
  expect(own).toMatchObject({ body: trial("4"), revision: { version: 1 } });
  expect((await world.read(draftId, world.people.colleague)).trial).toMatchObject({
    body: { facts: {}, judgements: {} },
    revision: { version: 0 },
  });
  expect(submission.authors.map(({ mine }) => mine)).toEqual([true]);
});

test("from a second page of the same person it is a conflict with what stands", async () => {
  await saveTrial(as("officer"), { ...change(0), trial: trial("3") });
  await expect(saveTrial(as("officer"), { ...change(0), trial: trial("5") })).rejects.toMatchObject({
    code: "conflict",
    conflict: { kind: "trial", current: trial("3"), revision: { version: 1 } },
  });
});

test.each(["空字符\u0000", "半个字符\ud83d", `${"很".repeat(999)}😀😀`])(
  "a reason that cannot be stored is left out, and nothing fails",
  async (reason) => {
    const rule = { kind: "discretion", points: "60", judgement: "A1.1" } as const;
    ({ draftId } = await world.draft({ ...soundTable, indicators: [{ ...first, rule }, second] }));
    const judgements = { "A1.1": { awarded: "50", reason } };
    await saveTrial(as("officer"), { ...change(0), trial: { ...trial("3"), judgements } });
    expect((await world.read(draftId)).trial.body).toEqual(trial("3"));
  },
);

test("what the draft has no use for is left out", async () => {
  const odd = { facts: { ...trial("3").facts, gone: trial("3").facts.spare }, judgements: { none: {} } };
  await saveTrial(as("officer"), { ...change(0), trial: odd as never });
  expect((await world.read(draftId)).trial.body).toEqual(trial("3"));
});
