import { randomUUID } from "node:crypto";
import type { Condition, Indicator } from "@hengji/scoring-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveIndicator } from "../../src/index.ts";
import { type FrameworkWorld, makeFrameworkWorld, soundTable } from "./framework-world.ts";

let world: FrameworkWorld;
beforeAll(async () => {
  world = await makeFrameworkWorld();
});
afterAll(() => world.close());

const [first] = soundTable.indicators as [Indicator];
/** As many conditions as one list may hold: its examination would keep everybody waiting for seconds. */
const terms = Array.from({ length: 2000 }, (): Condition => ({
  op: "not",
  of: { op: "yes", key: "planDone" },
}));

test("a row far longer than that of any real table is refused with its length, and nothing is stored", async () => {
  const { draftId } = await world.draft();
  const rule = { kind: "award", points: "60", when: { op: "all", of: terms } } as const;
  const change = { draftId, requestKey: randomUUID(), baseVersion: 1, code: "A1" };
  await expect(
    saveIndicator(world.as(world.people.officer), { ...change, indicator: { ...first, rule } }),
  ).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringMatching(/^“指标A1”没有保存：这一行连同规则共\d+字符，最多60000字符。/),
  });
  expect((await world.read(draftId)).indicators[0]?.body).toEqual(first);
});
