import { randomUUID } from "node:crypto";
import { roleLabels } from "@hengji/contracts";
import { type DatabaseHandle, schema, type Transaction } from "@hengji/db";
import { sql } from "drizzle-orm";
import { hashPassword } from "../session/password.ts";
import {
  DEMO_PASSWORD,
  type DemoAccount,
  demoAccounts,
  type DemoOrganisation,
  demoPeople,
} from "./accounts.ts";
import { yearInBeijing } from "../framework/examination.ts";
import { demoCases } from "./cases.ts";
import { seedLibrary } from "./seed-frameworks.ts";
import { seedEvaluation, seedRegion } from "./seed-region.ts";

/**
 * Fills an empty database with the demonstration, in one transaction and as its owner. A database that holds
 * any account is left as it is. Returns the demo accounts that the database then has.
 */
export async function seedDemo(owner: DatabaseHandle, now: Date): Promise<DemoAccount[]> {
  // Hashing takes a while; a later start on the same folder must not wait for it.
  if (await hasAccounts(owner.db)) return demoAccounts(owner.db);
  const passwordHashes: string[] = [];
  for (const _ of demoPeople) passwordHashes.push(await hashPassword(DEMO_PASSWORD));
  return owner.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('seed demo', 0))`);
    if (!(await hasAccounts(tx))) await seed(tx, now, passwordHashes);
    return demoAccounts(tx);
  });
}

async function hasAccounts(db: Pick<Transaction, "select">): Promise<boolean> {
  const [anyone] = await db.select({ id: schema.appUser.id }).from(schema.appUser).limit(1);
  return anyone !== undefined;
}

async function seed(tx: Transaction, now: Date, passwordHashes: readonly string[]): Promise<void> {
  const cases = demoCases();
  const wangcheng = await seedRegion(tx, {
    region: { id: "430112", name: "长沙市望城区" },
    bureau: "长沙市望城区财政局",
    departments: ["长沙市望城区社会治理服务中心"],
    firm: "湖南新财苑会计师事务所有限公司",
    cycle: {
      year: 2021,
      name: "2021年度部门整体支出绩效评价（按公开报告复算）",
      noticeNumber: "望财绩〔2022〕3号",
    },
    framework: cases.wangcheng.framework,
    publishedAt: now,
  });
  const shifan = await seedRegion(tx, {
    region: { id: "990100", name: "示范区" },
    bureau: "示范区财政局",
    departments: ["示范区政务服务中心", "示范区城市运行中心"],
    firm: "示例会计师事务所甲",
    cycle: {
      year: 2021,
      name: "2021年度部门整体支出绩效评价（演示数据）",
      noticeNumber: "示财绩〔2022〕1号",
    },
    framework: cases.shifanCentre.framework,
    publishedAt: now,
  });
  const [wangchengCentre = "", shifanCentre = "", shifanOperations = ""] = [
    ...wangcheng.departmentIds,
    ...shifan.departmentIds,
  ];

  await seedEvaluation(tx, wangcheng, {
    departmentId: wangchengCentre,
    ...cases.wangcheng,
    assessmentDate: "2022-05-25",
    reportDate: "2022-07-15",
    at: now,
  });
  await seedEvaluation(tx, shifan, {
    departmentId: shifanCentre,
    ...cases.shifanCentre,
    assessmentDate: "2022-05-31",
    reportDate: "2022-06-30",
    at: now,
    concluded: true,
  });
  await seedEvaluation(tx, shifan, {
    departmentId: shifanOperations,
    ...cases.shifanOperations,
    assessmentDate: "2022-05-31",
    reportDate: null,
    at: now,
  });

  const platform = randomUUID();
  await tx.insert(schema.organisation).values({ id: platform, kind: "platform", name: "平台管理" });

  const people = await seedPeople(tx, passwordHashes, {
    wangchengBureau: wangcheng.bureauId,
    wangchengCentre,
    wangchengFirm: wangcheng.firmId,
    shifanBureau: shifan.bureauId,
    shifanCentre,
    shifanOperations,
    shifanFirm: shifan.firmId,
    platform,
  });
  await seedLibrary(tx, {
    regionId: wangcheng.regionId,
    published: { frameworkId: wangcheng.frameworkId, framework: cases.wangcheng.framework },
    author: people.get("wangcheng-officer") ?? "",
    year: yearInBeijing(now),
    at: now,
  });
}

async function seedPeople(
  tx: Transaction,
  passwordHashes: readonly string[],
  organisations: Readonly<Record<DemoOrganisation, string>>,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  const kinds = new Map(
    (
      await tx
        .select({ id: schema.organisation.id, kind: schema.organisation.kind })
        .from(schema.organisation)
    ).map(({ id, kind }) => [id, kind]),
  );
  for (const [index, { account, role, at }] of demoPeople.entries()) {
    const [id, organisationId] = [randomUUID(), organisations[at]];
    ids.set(account, id);
    const passwordHash = passwordHashes[index] ?? null;
    await tx
      .insert(schema.appUser)
      .values({ id, account, name: roleLabels[role], passwordHash, isDemo: true });
    const organisationKind = kinds.get(organisationId);
    if (!organisationKind) throw new Error(`no organisation for ${account}`);
    await tx
      .insert(schema.membership)
      .values({ id: randomUUID(), userId: id, organisationId, organisationKind, role });
  }
  return ids;
}
