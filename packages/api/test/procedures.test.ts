import { randomUUID } from "node:crypto";
import { errorMessages } from "@hengji/contracts";
import { openServices } from "@hengji/services";
import { seedDemo } from "@hengji/services/demo";
import { createTestServices, type TestServices } from "@hengji/services/testing";
import superjson from "superjson";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type ApiSettings, openRequest, refusalIn, trpcHandler } from "../src/index.ts";
import { origin, signedIn } from "./signed-in.ts";

let world: TestServices;
let settings: ApiSettings;
const reports: unknown[] = [];
const browsers = new Map<string, Headers>();
const accounts = ["wangcheng-officer", "wangcheng-evaluator", "wangcheng-department", "shifan-department"];

beforeAll(async () => {
  world = await createTestServices();
  await seedDemo(world.owner, new Date());
  settings = { services: world.services, origin, report: (problem) => reports.push(problem) };
  for (const account of accounts) browsers.set(account, await signedIn(world, account));
});
afterAll(() => world.close());
beforeEach(() => {
  reports.length = 0;
});

const headersOf = (account: string | null) => new Headers(account === null ? {} : browsers.get(account));
const call = (account: string | null) => openRequest(settings, headersOf(account)).call;
const refused = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => refusalIn(error),
  );

interface Wire {
  readonly result?: { readonly data: { readonly json: unknown } };
  readonly error?: { readonly json: { readonly message: string; readonly data: object } };
}

async function ask(account: string | null, path: string, input?: unknown) {
  const query =
    input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(superjson.serialize(input)))}`;
  const request = new Request(`${origin}/api/trpc/${path}${query}`, { headers: headersOf(account) });
  const response = await trpcHandler(settings)(request);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, wire: JSON.parse(text) as Wire };
}

async function wangchengId() {
  const [evaluation] = (await call("wangcheng-officer").evaluation.list({})).evaluations;
  return evaluation?.id ?? "";
}

test("bureau and firm read 89.80, 良; the department of the draft reads an empty list", async () => {
  for (const account of ["wangcheng-officer", "wangcheng-evaluator"]) {
    const { evaluations } = await call(account).evaluation.list({});
    expect(evaluations).toMatchObject([{ total: "89.80", grade: { label: "良" }, stage: "scoring" }]);
  }
  expect(await call("wangcheng-department").evaluation.list({})).toEqual({ evaluations: [] });
});

test("over HTTP a draft, a foreign evaluation and a random id get one answer, byte for byte", async () => {
  const answers = [];
  for (const account of ["wangcheng-department", "shifan-department"]) {
    for (const id of [await wangchengId(), randomUUID()])
      answers.push(await ask(account, "evaluation.get", { id }));
  }
  for (const { status, text } of answers) {
    expect(status).toBe(404);
    expect(text).toBe(answers[0]?.text);
  }
  expect(answers[0]?.wire.error?.json).toMatchObject({
    message: errorMessages.notFound,
    data: { code: "notFound", httpStatus: 404, incident: null },
  });
});

test("the same answers come over HTTP and from a server component", async () => {
  const id = await wangchengId();
  const { wire } = await ask("wangcheng-evaluator", "evaluation.get", { id });
  expect(wire.result?.data.json).toEqual(await call("wangcheng-evaluator").evaluation.get({ id }));
});

test("without a session the answer is unauthorized, whatever is asked", async () => {
  for (const [path, input] of [
    ["evaluation.list", {}],
    ["evaluation.get", { id: await wangchengId() }],
    ["evaluation.get", { id: "no-uuid" }],
    ["session.viewer", undefined],
  ] as const) {
    const { status, wire } = await ask(null, path, input);
    expect(status).toBe(401);
    expect(wire.error?.json).toMatchObject({
      message: errorMessages.unauthorized,
      data: { code: "unauthorized" },
    });
  }
});

test("the viewer is told name, account and roles, nothing else", async () => {
  expect(await call("wangcheng-officer").session.viewer()).toEqual({
    name: "绩效科经办",
    account: "wangcheng-officer",
    memberships: [
      { organisationName: "长沙市望城区财政局", organisationKind: "bureau", role: "bureauOfficer" },
    ],
  });
});

test("a session that is revoked is out at its next request", async () => {
  const headers = await signedIn(world, "shifan-officer");
  const list = () => openRequest(settings, headers).call.evaluation.list({});
  expect((await list()).evaluations).toHaveLength(2);
  await world.owner.pool.query("update app_user set status = 'disabled' where account = 'shifan-officer'");
  expect(await refused(list())).toMatchObject({ code: "unauthorized", httpStatus: 401 });
});

test("an input that does not fit is invalid and reaches no table", async () => {
  expect(await refused(call("wangcheng-officer").evaluation.get({ id: "no-uuid" }))).toMatchObject({
    code: "invalid",
    message: errorMessages.invalid,
  });
});

test("an unknown procedure is refused without saying more", async () => {
  const { status, wire } = await ask("wangcheng-officer", "evaluation.delete");
  expect(status).toBe(404);
  expect(wire.error?.json.message).toBe(errorMessages.notFound);
});

test("a page lets in whoever its row lets in", async () => {
  const enter = (account: string | null, page: "/sign-in" | "/evaluations") =>
    openRequest(settings, headersOf(account)).enterPage(page);
  expect(await enter(null, "/sign-in")).toEqual({ outcome: "enter", viewer: null });
  expect(await enter(null, "/evaluations")).toEqual({ outcome: "signIn" });
  expect(await enter("wangcheng-officer", "/evaluations")).toMatchObject({
    outcome: "enter",
    viewer: { account: "wangcheng-officer" },
  });
});

test("a fault shows an incident number and nothing of its cause; the log gets both", async () => {
  const id = await wangchengId();
  await world.owner.pool.query("revoke select on entry from hengji_app");
  try {
    const { status, text, wire } = await ask("wangcheng-officer", "evaluation.get", { id });
    const { message, data } = wire.error?.json ?? { message: "", data: {} };
    const { incident } = data as { incident: string };
    expect(status).toBe(500);
    expect(data).toEqual({ code: "fault", httpStatus: 500, incident, conflict: null });
    expect(message).toContain(incident);
    expect(text).not.toMatch(/entry|permission|select|stack|evaluation\.get/i);
    expect(reports).toMatchObject([{ id: incident }]);
    expect(String((reports[0] as Error).cause)).toContain("entry");
  } finally {
    await world.owner.pool.query("grant select on entry to hengji_app");
  }
});

test("a database that does not answer is unavailable, and the log gets the cause", async () => {
  const services = openServices({ databaseUrl: "postgresql://nobody:x@127.0.0.1:1/none" });
  const down = { ...settings, services };
  expect(
    await refused(openRequest(down, headersOf("wangcheng-officer")).call.session.viewer()),
  ).toMatchObject({
    code: "unavailable",
    httpStatus: 503,
    message: errorMessages.unavailable,
  });
  const response = await trpcHandler(down)(
    new Request(`${origin}/api/trpc/session.viewer`, { headers: headersOf("wangcheng-officer") }),
  );
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("5");
  expect(reports).toHaveLength(2);
  await services.close();
});
