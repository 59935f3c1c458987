import { randomUUID } from "node:crypto";
import type { FrameworkEventCode } from "@hengji/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Actor,
  approveFramework,
  cancelFramework,
  returnFramework,
  saveHead,
  submitFramework,
  withdrawFramework,
} from "../../src/index.ts";
import { type FrameworkWorld, makeFrameworkWorld, soundTable } from "./framework-world.ts";

/**
 * State × event × person against the database, by hand: the state that follows, or how the attempt is refused. A role
 * that has no part in the step is refused at the door; `own` is the author who also manages, `late` what is not now.
 */
const withAuthor = `
               edit      submit    withdraw  approve   return    cancel
writer         stays     inReview  late      forbidden forbidden cancelled
colleague      stays     inReview  late      forbidden forbidden cancelled
manager        forbidden forbidden forbidden late      late      forbidden
turnedManager  stays     inReview  late      late      late      cancelled
bothRoles      stays     inReview  late      late      late      cancelled
evaluator      forbidden forbidden forbidden forbidden forbidden forbidden
elsewhere      notFound  notFound  notFound  forbidden forbidden notFound
`;
const inReview = `
               edit      submit    withdraw  approve   return    cancel
writer         late      late      withdrawn forbidden forbidden late
colleague      late      late      withdrawn forbidden forbidden late
manager        forbidden forbidden forbidden accepted  returned  forbidden
turnedManager  late      late      withdrawn own       own       late
bothRoles      late      late      withdrawn accepted  returned  late
evaluator      forbidden forbidden forbidden forbidden forbidden forbidden
elsewhere      notFound  notFound  notFound  forbidden forbidden notFound
`;
const ended = `
               edit      submit    withdraw  approve   return    cancel
writer         late      late      late      forbidden forbidden late
colleague      late      late      late      forbidden forbidden late
manager        forbidden forbidden forbidden late      late      forbidden
turnedManager  late      late      late      late      late      late
bothRoles      late      late      late      late      late      late
evaluator      forbidden forbidden forbidden forbidden forbidden forbidden
elsewhere      notFound  notFound  notFound  forbidden forbidden notFound
`;

let world: FrameworkWorld;
let people: Readonly<Record<string, Actor>>;
beforeAll(async () => {
  world = await makeFrameworkWorld();
  const { officer, colleague, manager, bothRoles, evaluator, elsewhere, otherManager } = world.people;
  const { memberships } = bothRoles;
  people = {
    writer: officer,
    colleague,
    manager,
    // Wrote as an officer and was made a manager since: the hand stays.
    turnedManager: { ...otherManager, memberships },
    bothRoles,
    evaluator,
    elsewhere,
  };
});
afterAll(() => world.close());

const { schema: _, code: __, facts: ___, indicators: ____, ...head } = soundTable;
const as = (who: string) => world.as(people[who]!);
type Step = { draftId: string; requestKey: string; baseVersion: number };
const verbs: Readonly<Partial<Record<FrameworkEventCode, (who: string, step: Step) => Promise<object>>>> = {
  edit: (who, step) => saveHead(as(who), { ...step, baseVersion: 2, head: { ...head, name: "又改名" } }),
  submit: (who, step) => submitFramework(as(who), step),
  withdraw: (who, step) => withdrawFramework(as(who), step),
  approve: (who, step) => approveFramework(as(who), step),
  return: (who, step) => returnFramework(as(who), { ...step, opinion: "个性指标偏少" }),
  cancel: (who, step) => cancelFramework(as(who), { ...step, reason: "重复编制" }),
};
const events = Object.keys(verbs) as FrameworkEventCode[];

/** How a draft comes into each state, and by whom. */
const ways: Readonly<Record<string, readonly [FrameworkEventCode, string][]>> = {
  draft: [],
  inReview: [["submit", "writer"]],
  returned: [
    ["submit", "writer"],
    ["return", "manager"],
  ],
  withdrawn: [
    ["submit", "writer"],
    ["withdraw", "writer"],
  ],
  accepted: [
    ["submit", "writer"],
    ["approve", "manager"],
  ],
  cancelled: [["cancel", "writer"]],
};

/** A draft that the writer opened and the later manager wrote in, brought into this state. */
async function draftIn(state: string): Promise<Step> {
  const { draftId } = await world.draft();
  const step = (baseVersion: number) => ({ draftId, requestKey: randomUUID(), baseVersion });
  await saveHead(as("turnedManager"), { ...step(1), head: { ...head, name: "改名" } });
  const way = ways[state]!;
  for (const [at, [event, who]] of way.entries()) await verbs[event]!(who, step(at));
  return step(way.length);
}

const refusals: Readonly<Record<string, object>> = {
  forbidden: { code: "forbidden" },
  notFound: { code: "notFound" },
  late: { code: "conflict", conflict: null, message: expect.stringContaining("不能办理这一步") },
  own: { code: "conflict", conflict: null, message: expect.stringContaining("须由另一人审核发布") },
};

const grids = {
  draft: withAuthor,
  returned: withAuthor,
  withdrawn: withAuthor,
  inReview,
  accepted: ended,
  cancelled: ended,
};
const cases = Object.entries(grids).flatMap(([state, grid]) => {
  const [columns = [], ...rows] = grid
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  return rows.flatMap(([who = "", ...cells]) =>
    cells.map((cell, at) => ({ state, who, event: columns[at] as FrameworkEventCode, cell })),
  );
});

test("the grid has every state that a framework can be brought into, every event and everyone", () => {
  expect(cases).toHaveLength(6 * events.length * Object.keys(people).length);
});

describe.each(Object.keys(grids))("%s", (state) => {
  test.each(cases.filter((one) => one.state === state))(
    "$who: $event → $cell",
    async ({ who, event, cell }) => {
      const step = await draftIn(state);
      const { allowed } = (await world.read(step.draftId, people["writer"])).submission;
      const mine = await world.read(step.draftId, people[who]).then(
        (draft) => draft.submission.allowed.find((offer) => offer.event === event),
        () => undefined,
      );
      const attempt = verbs[event]!(who, step);
      const refused = refusals[cell];
      if (refused) {
        await expect(attempt).rejects.toMatchObject(refused);
        expect((await world.read(step.draftId)).submission).toMatchObject({
          state,
          version: step.baseVersion,
          allowed,
        });
        // What is held back is shown with its reason; what is not this person's, or not now, is not shown.
        expect(mine?.refusal?.code ?? "hidden").toBe(cell === "own" ? "ownWork" : "hidden");
        return;
      }
      await attempt;
      const { submission } = await world.read(step.draftId);
      expect(submission.state).toBe(cell === "stays" ? state : cell);
      expect(submission.version).toBe(step.baseVersion + (event === "edit" ? 0 : 1));
      expect(mine).toEqual({ event, refusal: null });
    },
  );
});
