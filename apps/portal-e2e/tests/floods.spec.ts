import { policyKeys, policy } from "@hengji/services";
import type { APIRequestContext, Page } from "@playwright/test";
import { attacksFrom, statusOf } from "../src/attacks.ts";
import { ask } from "../src/procedure.ts";
import { signIn } from "../src/sign-in.ts";
import { expect, test } from "../src/working-sheet.ts";

const mutations = policyKeys("mutation");
const basis = { kind: "stated", place: "核定底稿" };

/** The sheet as it stands, and its record. */
async function everything(request: APIRequestContext, id: string): Promise<string> {
  const sheet = await ask(request, "evaluation.get", { id });
  const records = await ask(request, "evaluation.records", { evaluationId: id });
  expect([sheet.status(), records.status()]).toEqual([200, 200]);
  return `${await sheet.text()}\n${await records.text()}`;
}

async function recordsOf(request: APIRequestContext, evaluationId: string): Promise<number> {
  const answer = await ask(request, "evaluation.records", { evaluationId });
  const { result } = (await answer.json()) as { result: { data: { json: { records: unknown[] } } } };
  return result.data.json.records.length;
}

async function change(request: APIRequestContext, origin: string, procedure: string, input: object) {
  const headers = { origin, "content-type": "application/json" };
  const answer = await request.post(`/api/trpc/${procedure}`, { headers, data: { json: input } });
  return { status: answer.status(), text: await answer.text() };
}

interface Refusal {
  readonly what: string;
  readonly reason: string | null;
}

/** What 审计管理员 finds refused to a person, the oldest first. */
async function refusalsOf(auditor: Page, person: string): Promise<Refusal[]> {
  const answer = await ask(auditor.request, "audit.entries", { result: "refused", person });
  const { result } = (await answer.json()) as { result: { data: { json: { entries: Refusal[] } } } };
  return result.data.json.entries.map(({ what, reason }) => ({ what, reason })).reverse();
}

test("no mutation takes a foreign form, a flood of calls, a mountain or a chasm of JSON; each is on record", async ({
  sheet,
  page,
  visitor,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const origin = baseURL ?? "";
  await signIn(page, sheet.accounts.lead);
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const before = await everything(page.request, sheet.evaluationId);
  expect(mutations.length).toBeGreaterThan(8);
  const auditor = await visitor("platform-audit");
  const attacks = attacksFrom(origin);
  for (const procedure of mutations) {
    for (const attack of attacks) {
      const status = await statusOf(attack, origin, procedure, cookie);
      expect
        .soft(attack.refusedWith, `${procedure}: ${attack.called} was answered ${status}`)
        .toContain(status);
    }
    // One attack, one entry, until there were so many in a minute that the others are counted only.
    if (procedure !== mutations[0]) continue;
    expect(await refusalsOf(auditor, sheet.accounts.lead)).toEqual(
      attacks.map(({ leaves }) => ({
        what: `试图以本系统不接受的方式请求“${policy[procedure].purpose}”，被拒绝`,
        reason: expect.stringContaining(leaves),
      })),
    );
  }
  await auditor.goto(`/audit?result=refused&person=${sheet.accounts.lead}`);
  const rows = auditor.getByRole("table", { name: /^审计记录/ }).locator("tbody tr");
  await expect(rows.first()).toContainText("试图以本系统不接受的方式请求");
  expect(await (await page.request.get("/healthz")).text()).toBe("ok\n");
  expect(await everything(page.request, sheet.evaluationId)).toBe(before);

  const saved = await change(page.request, origin, "fact.save", {
    evaluationId: sheet.evaluationId,
    requestKey: crypto.randomUUID(),
    baseVersion: 1,
    key: "satisfaction",
    observation: { status: "observed", value: "95", basis },
  });
  expect([saved.status, saved.text]).toEqual([200, expect.stringContaining('"total":"90.80"')]);
});

/** Changes of what was loaded in version 1, and a new thread. */
const changes = {
  "fact.save": {
    baseVersion: 1,
    key: "satisfaction",
    observation: { status: "observed", value: "95", basis },
  },
  "judgement.save": { baseVersion: 1, key: "sustainedEffect", awarded: "3", reason: "仅在全区推广" },
  "rationale.save": { baseVersion: 1, indicatorCode: "C1-5", rationale: "台账齐全" },
  "override.set": { baseVersion: 1, indicatorCode: "C1-6", awarded: "4", reason: "复核后认定" },
  "comment.open": { indicatorCode: "C1-7", audience: "team", body: "请核对分平台完成率" },
} as const;

test("twenty copies of a change at once over HTTP have one effect and equal answers", async ({
  sheet,
  page,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  await signIn(page, sheet.accounts.lead);
  const before = await recordsOf(page.request, sheet.evaluationId);
  for (const [procedure, wanted] of Object.entries(changes)) {
    expect(Object.keys(policy)).toContain(procedure);
    const input = { evaluationId: sheet.evaluationId, requestKey: crypto.randomUUID(), ...wanted };
    const copies = await Promise.all(
      Array.from({ length: 20 }, () => change(page.request, origin, procedure, input)),
    );
    expect([procedure, ...new Set(copies.map(({ status }) => status))]).toEqual([procedure, 200]);
    expect(new Set(copies.map(({ text }) => text)).size, procedure).toBe(1);
  }
  expect(await recordsOf(page.request, sheet.evaluationId)).toBe(before + Object.keys(changes).length);

  const other = { ...changes["rationale.save"], rationale: "另一份说明" };
  const requestKey = crypto.randomUUID();
  const stamp = { evaluationId: sheet.evaluationId, requestKey, indicatorCode: "C1-8", baseVersion: 1 };
  expect((await change(page.request, origin, "rationale.save", { ...other, ...stamp })).status).toBe(200);
  const again = { ...other, ...stamp, rationale: "第三份说明" };
  expect((await change(page.request, origin, "rationale.save", again)).status).toBe(422);
});
