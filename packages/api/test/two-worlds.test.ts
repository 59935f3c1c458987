import { randomUUID } from "node:crypto";
import { policyKeys } from "@hengji/services";
import { seedDemo } from "@hengji/services/demo";
import { createTestServices, type TestServices } from "@hengji/services/testing";
import superjson from "superjson";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiSettings, openRequest, sheetEventsHandler, trpcHandler } from "../src/index.ts";
import { origin, signedIn } from "./signed-in.ts";

let world: TestServices;
let settings: ApiSettings;
const departments = ["wangcheng-department", "shifan-department", "shifan-department-b"];
const browsers = new Map<string, Headers>();
let ids: readonly string[];

beforeAll(async () => {
  world = await createTestServices();
  await seedDemo(world.owner, new Date());
  settings = { services: world.services, origin };
  for (const account of [...departments, "wangcheng-evaluator", "shifan-evaluator"]) {
    browsers.set(account, await signedIn(world, account));
    browsers.get(account)!.set("origin", origin);
  }
  const { rows } = await world.owner.pool.query<{ id: string }>("select id from evaluation order by id");
  ids = [...rows.map(({ id }) => id), randomUUID()];
});
afterAll(() => world.close());

const callOf = (account: string) => openRequest(settings, browsers.get(account)!).call;

/** Every answer that a department can get by reading, byte for byte, with status and headers. */
async function everyAnswer(account: string): Promise<string[]> {
  const headers = browsers.get(account)!;
  const answers: string[] = [];
  const note = async (what: string, response: Response) => {
    const told = JSON.stringify([response.status, [...response.headers].sort()]);
    answers.push(`${what} ${told} ${await response.text()}`);
  };
  for (const path of policyKeys("query")) {
    for (const id of ids) {
      const input = encodeURIComponent(JSON.stringify(superjson.serialize({ id, evaluationId: id })));
      const address = `${origin}/api/trpc/${path}?input=${input}`;
      await note(`${path} ${id}`, await trpcHandler(settings)(new Request(address, { headers })));
    }
  }
  for (const id of ids) {
    const request = new Request(`${origin}/api/evaluations/${id}/events`, { headers });
    await note(`events ${id}`, await sheetEventsHandler(settings)(request));
  }
  return answers;
}

/** Facts, scores, 评分说明, overrides, judgements and 批注 of the drafts become others; nothing is released. */
async function changeEveryDraft(): Promise<void> {
  for (const account of ["wangcheng-evaluator", "shifan-evaluator"]) {
    const call = callOf(account);
    for (const { id, stage } of (await call.evaluation.list({})).evaluations) {
      if (stage !== "scoring") continue;
      const { revisions } = await call.evaluation.get({ id });
      const change = (revision: { version: number } | undefined) => ({
        evaluationId: id,
        requestKey: randomUUID(),
        baseVersion: revision?.version ?? 0,
      });
      const row = { indicatorCode: "D1-4" };
      await call.fact.save({
        ...change(revisions.facts["satisfaction"]),
        key: "satisfaction",
        observation: { status: "observed", value: "61", basis: { kind: "stated", place: "机密底稿" } },
      });
      await call.judgement.save({
        ...change(revisions.judgements["sustainedEffect"]),
        key: "sustainedEffect",
        awarded: "1",
        reason: "机密底稿",
      });
      await call.override.set({
        ...change(revisions.overrides["D1-4"]),
        ...row,
        awarded: "2",
        reason: "机密底稿",
      });
      await call.rationale.save({ ...change(revisions.rationales["D1-4"]), ...row, rationale: "机密底稿" });
      await call.comment.open({ ...change(undefined), ...row, audience: "firm", body: "机密底稿" });
    }
  }
  // The concluded one as well, as nobody but the owner of the database could.
  await world.owner.pool.query("update entry set rationale = '机密底稿'");
}

test("a department's answers are the same in two worlds that differ in draft facts, scores and comments", async () => {
  const before = await Promise.all(departments.map(everyAnswer));
  await changeEveryDraft();
  const after = await Promise.all(departments.map(everyAnswer));
  expect(after).toEqual(before);
  expect(JSON.stringify(after)).not.toContain("机密底稿");
  // The department of the concluded evaluation has something to read.
  expect(before[1]!.some((answer) => answer.includes("94.20"))).toBe(true);
});
