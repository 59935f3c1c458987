import type { ProcedureKey } from "@hengji/services";
import { expect, test, vi } from "vitest";
import type { ApiContext } from "../src/context.ts";
import { createCallerFactory, proc, router } from "../src/procedure.ts";
import { refusalIn } from "../src/index.ts";
import { origin } from "./signed-in.ts";

// A row of its own, so that the guard is seen without any verb behind it.
vi.mock(import("@hengji/services"), async (original) => {
  const services = await original();
  const policy = { ...services.policy, "score.save": { kind: "mutation", roles: "signedIn" } };
  const recordingRefusals = (_: unknown, __: unknown, ___: unknown, work: () => unknown) => work();
  return { ...services, policy, recordingRefusals, authorise: (actor) => actor } as typeof services;
});

const save = vi.fn<() => string>(() => "saved");
const changes = router({
  save: proc("score.save" as ProcedureKey).mutation(save),
  misplaced: proc("evaluation.list").mutation(save),
});
const call = (headers: Record<string, string>) => {
  const context = { settings: { origin }, headers: new Headers(headers), actor: null, now: new Date() };
  return createCallerFactory(changes)(context as unknown as ApiContext);
};
const refused = (work: Promise<unknown>) => work.then(() => null, refusalIn);

test.each([{}, { origin: "https://evil.example" }, { origin, "sec-fetch-site": "cross-site" }])(
  "a change asked for with %j is refused before the verb",
  async (headers) => {
    expect(await refused(call(headers as Record<string, string>).save())).toMatchObject({
      code: "forbidden",
    });
    expect(save).not.toHaveBeenCalled();
  },
);

test("a change asked for by a page of our own reaches the verb", async () => {
  expect(await call({ origin }).save()).toBe("saved");
  expect(save).toHaveBeenCalledOnce();
});

test("a change under the row of a query is a fault", async () => {
  save.mockClear();
  expect(await refused(call({ origin }).misplaced())).toMatchObject({ code: "fault" });
  expect(save).not.toHaveBeenCalled();
});
