import { randomUUID } from "node:crypto";
import { schema } from "@hengji/db";
import { eq } from "drizzle-orm";
import { seedDemo } from "../src/demo/index.ts";
import { type Actor, type ChangeContext, getEvaluation, listEvaluations } from "../src/index.ts";
import { createTestServices } from "../src/testing/index.ts";

/** The demonstration in a database of its own, and its people as their session rows would give them. */
export async function makeDemoWorld() {
  const services = await createTestServices();
  await seedDemo(services.owner, new Date("2026-01-05T01:00:00.000Z"));

  async function person(account: string): Promise<Actor> {
    const { appUser, membership, organisation } = schema;
    const rows = await services.owner.db
      .select()
      .from(appUser)
      .innerJoin(membership, eq(membership.userId, appUser.id))
      .innerJoin(organisation, eq(organisation.id, membership.organisationId))
      .where(eq(appUser.account, account));
    const [first] = rows;
    if (!first) throw new Error(`no account ${account}`);
    return {
      userId: first.app_user.id,
      name: first.app_user.name,
      account,
      memberships: rows.map((row) => ({
        role: row.membership.role,
        organisationId: row.organisation.id,
        organisationName: row.organisation.name,
        organisationKind: row.organisation.kind,
        regionId: row.organisation.regionId,
      })),
    };
  }

  const as = (actor: Actor | null, db = services.services.db): ChangeContext => ({
    db,
    actor,
    now: new Date(),
    origin: { session: "00112233aabb", network: "local" },
  });
  const [wangcheng] = (await listEvaluations(as(await person("wangcheng-officer")), {})).evaluations;
  const evaluationId = wangcheng?.id ?? "";
  return {
    ...services,
    evaluationId,
    regionId: "430112",
    person,
    as,
    /** What every change carries. */
    change: (baseVersion: number) => ({ evaluationId, requestKey: randomUUID(), baseVersion }),
    sheet: (actor: Actor) => getEvaluation(as(actor), { id: evaluationId }),
    auditLog: (chain = "430112") =>
      services.owner.db
        .select()
        .from(schema.auditLog)
        .where(eq(schema.auditLog.chain, chain))
        .orderBy(schema.auditLog.seq),
  };
}
export type DemoWorld = Awaited<ReturnType<typeof makeDemoWorld>>;

export const observed = (value: string | boolean, place = "满意度问卷汇总表") =>
  ({ status: "observed", value, basis: { kind: "stated", place } }) as const;
