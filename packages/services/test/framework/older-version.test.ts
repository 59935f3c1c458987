import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  acknowledge,
  type ChangeContext,
  moveIndicator,
  removeDefinition,
  removeIndicator,
  saveDefinition,
  saveIndicator,
  withdrawAcknowledgement,
} from "../../src/index.ts";
import { type FrameworkWorld, makeFrameworkWorld, soundTable } from "./framework-world.ts";

let world: FrameworkWorld;
beforeAll(async () => {
  world = await makeFrameworkWorld();
});
afterAll(() => world.close());

interface Change {
  readonly draftId: string;
  readonly requestKey: string;
  readonly baseVersion: number;
}
type Verb = (context: ChangeContext, change: Change) => Promise<object>;

const [, second] = soundTable.indicators;
const spare = { code: "factUnused", place: "fact/spare" };
const saveRow: Verb = (context, change) =>
  saveIndicator(context, { ...change, code: "A2", indicator: { ...second!, gist: "同事改过" } });
const saveSpare: Verb = (context, change) =>
  saveDefinition(context, {
    ...change,
    definition: { key: "spare", label: "同事改过", type: "count", unit: "个" },
  });
const saveReason: Verb = (context, change) =>
  acknowledge(context, { ...change, ...spare, reason: "同事改过" });

/** What a colleague saves first, what is asked from the page that is older, and what stands then. */
const cases: readonly (readonly [string, Verb, Verb, object])[] = [
  [
    "a row is not removed",
    saveRow,
    (context, change) => removeIndicator(context, { ...change, code: "A2" }),
    { kind: "indicator", key: "A2", current: { gist: "同事改过" } },
  ],
  [
    "a row is not moved",
    saveRow,
    (context, change) => moveIndicator(context, { ...change, code: "A2", after: null }),
    { kind: "indicator", key: "A2", current: { gist: "同事改过" } },
  ],
  [
    "a fact is not removed",
    saveSpare,
    (context, change) => removeDefinition(context, { ...change, key: "spare" }),
    { kind: "definition", key: "spare", current: { label: "同事改过" } },
  ],
  [
    "a reason is not withdrawn",
    saveReason,
    (context, change) => withdrawAcknowledgement(context, { ...change, ...spare }),
    { kind: "acknowledgement", key: "factUnused fact/spare", current: { reason: "同事改过" } },
  ],
];

test.each(cases)(
  "%s from an older version: what stands is told, with its version and whose it is",
  async (...one) => {
    const [, colleagues, late, stands] = one;
    const kept = { ...spare, reason: "留作下年使用" };
    const { draftId } = await world.draft({ ...soundTable, acknowledged: [kept] });
    const change = (baseVersion: number) => ({ draftId, requestKey: randomUUID(), baseVersion });
    const { officer, colleague } = world.people;
    await colleagues(world.as(colleague), change(1));
    const before = await world.everything();
    await expect(late(world.as(officer), change(1))).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining(colleague.name),
      conflict: { ...stands, revision: { version: 2, by: colleague.name } },
    });
    expect(await world.everything()).toBe(before);
    await expect(late(world.as(officer), change(2))).resolves.toMatchObject({
      changed: true,
      revision: { version: 3, by: officer.name },
    });
  },
);
