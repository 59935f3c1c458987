import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, saveFact } from "../../src/index.ts";
import { type DemoWorld, makeDemoWorld, observed } from "../demo-world.ts";

let world: DemoWorld;
let evaluator: Actor;
let lead: Actor;
beforeAll(async () => {
  world = await makeDemoWorld();
  evaluator = await world.person("wangcheng-evaluator");
  lead = await world.person("wangcheng-lead");
});
afterAll(() => world.close());

test("满意度 92.5% → 95% gives 8.00 in its row, 90.80 and 优 in all; and back", async () => {
  const saved = await saveFact(world.as(evaluator), {
    ...world.change(1),
    key: "satisfaction",
    observation: observed("95"),
  });
  expect(saved).toMatchObject({
    changed: true,
    revision: { version: 2, by: evaluator.name },
    entries: [{ computed: "8.00", awarded: "8.00" }],
    computedTotal: "89.80",
    total: "90.80",
    grade: { code: "excellent", label: "优" },
    scoredRows: 28,
  });
  const sheet = await world.sheet(lead);
  expect(sheet.recorded).toMatchObject({ total: "90.80", grade: { label: "优" } });
  expect(sheet.revisions.facts["satisfaction"]).toEqual(saved.revision);
});
