import { randomUUID } from "node:crypto";
import { evaluationSheet, type RoleCode, roleLabels } from "@hengji/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, getEvaluation, listEvaluations, ServiceError, viewSession } from "../src/index.ts";
import {
  type AccessWorld,
  actorWith,
  CANARY,
  createTestServices,
  type EvaluationName,
  makeAccessWorld,
  type TestServices,
} from "../src/testing/index.ts";

let services: TestServices;
let world: AccessWorld;
beforeAll(async () => {
  services = await createTestServices();
  world = await makeAccessWorld(services.owner);
});
afterAll(() => services.close());

type Sight = { live: readonly EvaluationName[]; released: readonly EvaluationName[] };
type Place = keyof AccessWorld["places"];
const everyEvaluation: readonly EvaluationName[] = [
  "childAwaiting",
  "childDraft",
  "childReleased",
  "childConcluded",
  "siblingDraft",
  "siblingReleased",
  "westDraft",
  "westReleased",
];
const east = everyEvaluation.filter((name) => !name.startsWith("west"));
const west = everyEvaluation.filter((name) => name.startsWith("west"));
const ofFirm: Sight = { live: ["childDraft", "childReleased", "westDraft"], released: [] };
const ofOtherFirm: Sight = {
  live: ["childConcluded", "siblingDraft", "siblingReleased", "westReleased"],
  released: [],
};
const ofChild: Sight = { live: [], released: ["childReleased", "childConcluded"] };
const nothing: Sight = { live: [], released: [] };

/** Who sees what, worked by hand from the roles' jobs. `null`: the door itself is closed. */
const people: readonly (readonly [string, readonly (readonly [RoleCode, Place])[], Sight | null])[] = [
  ["bureauManager", [["bureauManager", "eastBureau"]], { live: east, released: [] }],
  ["bureauOfficer", [["bureauOfficer", "eastBureau"]], { live: east, released: [] }],
  ["bureauOfficer elsewhere", [["bureauOfficer", "westBureau"]], { live: west, released: [] }],
  ["leadEvaluator", [["leadEvaluator", "firm"]], ofFirm],
  ["evaluator", [["evaluator", "firm"]], ofFirm],
  ["firmReviewer", [["firmReviewer", "firm"]], ofFirm],
  ["evaluator elsewhere", [["evaluator", "otherFirm"]], ofOtherFirm],
  ["departmentFiller", [["departmentFiller", "child"]], ofChild],
  ["departmentApprover", [["departmentApprover", "child"]], ofChild],
  ["departmentFiller of the parent", [["departmentFiller", "parent"]], nothing],
  [
    "departmentFiller of the sibling",
    [["departmentFiller", "sibling"]],
    { live: [], released: ["siblingReleased"] },
  ],
  [
    "departmentFiller elsewhere",
    [["departmentFiller", "westDepartment"]],
    { live: [], released: ["westReleased"] },
  ],
  ["supervisingApprover", [["supervisingApprover", "parent"]], ofChild],
  ["supervisingApprover of no unit", [["supervisingApprover", "child"]], nothing],
  ["systemAdmin", [["systemAdmin", "platform"]], null],
  ["securityAdmin", [["securityAdmin", "platform"]], null],
  ["auditAdmin", [["auditAdmin", "platform"]], null],
  ["nobody in particular", [], null],
  [
    "filler and evaluator at once: the work beats the release",
    [
      ["departmentFiller", "child"],
      ["evaluator", "otherFirm"],
    ],
    { live: ofOtherFirm.live, released: ["childReleased"] },
  ],
];

const context = (actor: Actor | null) => ({ db: services.services.db, actor, now: new Date() });
const actorOf = (held: readonly (readonly [RoleCode, Place])[]) =>
  actorWith(...held.map(([role, place]) => [role, world.places[place]] as const));

async function refusal(work: () => unknown) {
  try {
    await work();
  } catch (error) {
    if (error instanceof ServiceError)
      return { code: error.code, message: error.message, keys: Object.keys(error) };
    throw error;
  }
  return null;
}

test("every role is somebody here", () => {
  const roles = new Set(people.flatMap(([, held]) => held.map(([role]) => role)));
  expect(roles).toEqual(new Set(Object.keys(roleLabels)));
});

describe.each(people)("%s", (_, held, sight) => {
  test("evaluation.list has what may be seen and nothing else", async () => {
    const list = () => listEvaluations(context(actorOf(held)), {});
    if (sight === null) return expect(await refusal(list)).toMatchObject({ code: "forbidden" });
    const { evaluations } = await list();
    const visible = [...sight.live, ...sight.released].map((name) => world.evaluations[name]);
    expect(evaluations.map(({ id }) => id).sort()).toEqual(visible.sort());
  });

  test.each(everyEvaluation)("evaluation.get of %s", async (name) => {
    const get = (id: string) => () => getEvaluation(context(actorOf(held)), { id });
    const answer = await refusal(get(world.evaluations[name]));
    if (sight === null) {
      expect(answer).toMatchObject({ code: "forbidden" });
      return expect(answer).toEqual(await refusal(get(randomUUID())));
    }
    if (sight.live.includes(name)) {
      if (name === "childAwaiting") return expect(answer).toMatchObject({ code: "conflict" });
      const sheet = await get(world.evaluations[name])();
      expect(sheet).toMatchObject({ view: "live", evaluation: { id: world.evaluations[name] } });
      return expect(JSON.stringify(sheet)).toContain(CANARY);
    }
    if (sight.released.includes(name)) {
      const sheet = await get(world.evaluations[name])();
      expect(sheet).toMatchObject({ view: "released", evaluation: { id: world.evaluations[name] } });
      expect(evaluationSheet.safeParse(sheet).success).toBe(true);
      const nothing = { facts: {}, judgements: {}, overrides: {}, rationales: {} };
      expect(sheet).toMatchObject({ revisions: nothing, may: [], threads: [] });
      expect(sheet.revisions).toEqual(nothing);
      return expect(JSON.stringify(sheet)).not.toContain(CANARY);
    }
    expect(answer).toMatchObject({ code: "notFound" });
    expect(answer).toEqual(await refusal(get(randomUUID())));
  });

  test("session.viewer is open to whoever is signed in", () => {
    expect(viewSession(context(actorOf(held))).memberships).toHaveLength(held.length);
  });
});

test("an anonymous caller is asked to sign in, whatever exists", async () => {
  const answers = [
    await refusal(() => listEvaluations(context(null), {})),
    await refusal(() => getEvaluation(context(null), { id: world.evaluations.childReleased })),
    await refusal(() => getEvaluation(context(null), { id: randomUUID() })),
    await refusal(async () => viewSession(context(null))),
  ];
  for (const answer of answers) expect(answer).toMatchObject({ code: "unauthorized" });
});

test("a release holds no version, no right and no conversation of those who work on the sheet", async () => {
  const { rows } = await services.owner.pool.query<{ content: Record<string, unknown> }>(
    "select content from evaluation_release",
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { content } of rows) {
    expect(content).toMatchObject({ may: [], threads: [] });
    expect(content["revisions"]).toEqual({ facts: {}, judgements: {}, overrides: {}, rationales: {} });
  }
});

test("a department whose only evaluations are drafts has an empty list", async () => {
  const actor = actorOf([["departmentFiller", "parent"]]);
  expect(await listEvaluations(context(actor), {})).toEqual({ evaluations: [] });
});

test("whose turn it is depends on the organisation, not on the role alone", async () => {
  const turns = async (...held: readonly (readonly [RoleCode, Place])[]) => {
    const { evaluations } = await listEvaluations(context(actorOf(held)), {});
    const waiting = evaluations.filter(({ waitsForMe }) => waitsForMe).map(({ id }) => id);
    return everyEvaluation.filter((name) => waiting.includes(world.evaluations[name]));
  };
  expect(await turns(["bureauOfficer", "eastBureau"])).toEqual(["childAwaiting"]);
  expect(await turns(["bureauManager", "eastBureau"])).toEqual([]);
  expect(await turns(["leadEvaluator", "firm"])).toEqual(["childDraft", "westDraft"]);
  expect(await turns(["departmentFiller", "child"])).toEqual(["childReleased"]);
  expect(await turns(["departmentApprover", "child"])).toEqual([]);
  expect(await turns(["departmentFiller", "sibling"], ["evaluator", "firm"])).toEqual(["siblingReleased"]);
});
