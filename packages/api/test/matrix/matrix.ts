import { randomUUID } from "node:crypto";
import { mayKnock, type PageKey, policy, type PolicyKey } from "@hengji/services";
import { createTestServices, makeAccessWorld, makePerson, openTestSession } from "@hengji/services/testing";
import {
  type ApiSettings,
  frameworkEventsHandler,
  openRequest,
  refusalIn,
  sheetEventsHandler,
} from "../../src/index.ts";
import { createContext } from "../../src/context.ts";
import { origin } from "../signed-in.ts";
import { type Behind, behindDoor, doors, expectedOutcome, type Outcome, people } from "./expected.ts";
import { frameworkInputs } from "./framework-inputs.ts";

type On = Behind | "random" | null;
type Call = (input: unknown) => Promise<unknown>;

/** Everyone at every door of the product, on every evaluation or framework where one lies behind it. */
export async function makeMatrix() {
  const services = await createTestServices();
  const world = await makeAccessWorld(services.owner);
  const settings: ApiSettings = { services: services.services, origin };
  const headers = new Map<string, Headers>();
  for (const [name, { held, signedIn }] of Object.entries(people)) {
    const user = await makePerson(
      services,
      ...held.map(([role, place]) => [role, world.places[place]] as const),
    );
    const token = await openTestSession(services, user);
    if (name === "disabled") {
      await services.owner.pool.query("update app_user set status = 'disabled' where id = $1", [user.id]);
    }
    const cookie = signedIn === false && name !== "disabled" ? {} : { cookie: `hengji-sid=${token}` };
    headers.set(name, new Headers({ origin, ...cookie }));
  }
  const threads = await makeResolvedThreads(services.owner.pool, Object.values(world.evaluations));

  const versions = Object.entries(world.versions).map(([name, { frameworkId }]) => [name, frameworkId]);
  const ids: Readonly<Record<string, string>> = {
    ...world.evaluations,
    ...world.drafts,
    ...Object.fromEntries(versions),
  };
  const idOf = (on: On) => ids[on ?? "random"] ?? randomUUID();
  const inputs = (id: string): Readonly<Record<string, unknown>> => {
    const change = { evaluationId: id, requestKey: randomUUID(), baseVersion: 1 };
    const threadId = threads.get(id) ?? randomUUID();
    // Each asks for what no sheet has: a door that stands open says so, and nothing is changed.
    return {
      "evaluation.list": {},
      "evaluation.get": { id },
      "evaluation.records": { evaluationId: id },
      "fact.save": { ...change, key: "nothing", observation: {} },
      "judgement.save": { ...change, key: "nothing", awarded: "1", reason: "理由" },
      "override.set": { ...change, indicatorCode: "nothing", awarded: "1", reason: "理由" },
      "override.withdraw": { ...change, indicatorCode: "nothing" },
      "rationale.save": { ...change, indicatorCode: "nothing", rationale: "说明" },
      "comment.open": { ...change, indicatorCode: "nothing", audience: "firm", body: "问" },
      "comment.reply": { ...change, threadId, body: "答" },
      "comment.resolve": { ...change, baseVersion: 99, threadId, resolved: false },
      ...frameworkInputs(id),
    };
  };

  async function knock(door: string, name: string, on: On): Promise<Outcome> {
    const of = headers.get(name)!;
    const request = openRequest(settings, of);
    const row = policy[door as PolicyKey];
    if (row.kind === "page") {
      const { outcome } = await request.enterPage(door as PageKey);
      return outcome === "enter" ? "open" : outcome === "signIn" ? "unauthorized" : "forbidden";
    }
    if (door.endsWith("/events")) return listen(door, of, idOf(on));
    if (row.kind === "http") {
      const { actor } = await createContext(settings, of);
      const answer = mayKnock(actor, door as PolicyKey);
      return answer === "yes" ? "open" : answer === "signIn" ? "unauthorized" : "forbidden";
    }
    const procedure = door
      .split(".")
      .reduce<unknown>((part, step) => (part as Record<string, unknown>)[step], request.call) as Call;
    try {
      await procedure(inputs(idOf(on))[door] ?? {});
      return "open";
    } catch (error) {
      const { code, conflict } = refusalIn(error);
      if (code === "fault" || code === "unavailable" || code === "tooMany") throw error;
      return code === "invalid" || (code === "conflict" && conflict !== null) ? "open" : code;
    }
  }

  async function listen(door: string, of: Headers, id: string): Promise<Outcome> {
    const handler = door.includes("frameworks") ? frameworkEventsHandler : sheetEventsHandler;
    const response = await handler(settings)(
      new Request(`${origin}${door.replace("[id]", id)}`, { headers: of }),
    );
    await response.body?.cancel();
    const outcomes: Readonly<Record<number, Outcome>> = {
      200: "open",
      401: "unauthorized",
      403: "forbidden",
      404: "notFound",
    };
    const outcome = outcomes[response.status];
    if (outcome === undefined) throw new Error(`the event stream answers ${response.status}`);
    return outcome;
  }

  return {
    close: services.close,
    /** Cells of this door that are not as they should be, and how many there are. */
    async tryDoor(door: string): Promise<{ wrong: string[]; cells: number }> {
      const behind = behindDoor(doors[door]!);
      const on: readonly On[] = behind ? [...(Object.keys(world[behind]) as Behind[]), "random"] : [null];
      const wrong: string[] = [];
      let cells = 0;
      for (const name of Object.keys(people)) {
        for (const each of on) {
          const [found, expected] = [await knock(door, name, each), expectedOutcome(door, name, each)];
          cells += 1;
          if (found !== expected) wrong.push(`${door} · ${name} · ${each ?? "—"}: ${found}, not ${expected}`);
        }
      }
      return { wrong, cells };
    },
  };
}
export type Matrix = Awaited<ReturnType<typeof makeMatrix>>;

/** One resolved thread per evaluation, for the whole firm: a reply to it is refused as a conflict of its own. */
async function makeResolvedThreads(
  pool: { query(text: string, values?: unknown[]): Promise<{ rows: { id: string }[] }> },
  evaluationIds: readonly string[],
): Promise<Map<string, string>> {
  const threads = new Map<string, string>();
  for (const evaluationId of evaluationIds) {
    const { rows } = await pool.query(
      `with author as (select id from app_user limit 1), thread as (
         insert into comment_thread (region_id, evaluation_id, id, indicator_code, audience, resolved_at, resolved_by)
         select e.region_id, e.id, gen_random_uuid(), 'A1', 'firm', now(), author.id
         from evaluation e, author where e.id = $1 returning region_id, evaluation_id, id)
       insert into comment (region_id, evaluation_id, thread_id, position, author_id, body)
       select thread.region_id, thread.evaluation_id, thread.id, 1, author.id, '问' from thread, author
       returning thread_id as id`,
      [evaluationId],
    );
    threads.set(evaluationId, rows[0]!.id);
  }
  return threads;
}

/** A row turned to its opposite for as long as `work` runs: whom it let in it shuts out, and the other way round. */
export async function withFlippedRow<T>(
  key: PolicyKey,
  part: "roles" | "states",
  work: () => Promise<T>,
): Promise<T> {
  const row = policy[key] as { roles: unknown; states?: unknown };
  const before = row[part];
  row[part] = part === "states" ? ["released", "concluded"] : opposite(row.roles);
  try {
    return await work();
  } finally {
    row[part] = before;
  }
}

const allRoles = [...new Set(Object.values(people).flatMap(({ held }) => held.map(([role]) => role)))];

function opposite(roles: unknown): unknown {
  if (!Array.isArray(roles)) return [];
  return allRoles.filter((role) => !roles.includes(role));
}
