import { randomInt, randomUUID } from "node:crypto";
import type { RoleCode } from "@hengji/contracts";
import { type DatabaseHandle, schema } from "@hengji/db";
import { eq } from "drizzle-orm";
import { DEMO_PASSWORD } from "../demo/accounts.ts";
import { demoCases } from "../demo/cases.ts";
import { seedEvaluation, seedRegion } from "../demo/seed-region.ts";
import { hashPassword } from "../session/password.ts";

const at = new Date("2026-01-05T01:00:00.000Z");

/** People of the firm that scores, each with an account of their own. */
const people = [
  { called: "lead", name: "主评人甲", role: "leadEvaluator" },
  { called: "first", name: "成员甲", role: "evaluator" },
  { called: "second", name: "成员乙", role: "evaluator" },
] as const satisfies readonly { called: string; name: string; role: RoleCode }[];

export interface WorkingSheet {
  readonly evaluationId: string;
  /** Accounts with the demonstration's password. */
  readonly accounts: Readonly<Record<(typeof people)[number]["called"], string>>;
}

/** A region of its own with the published case in work, 89.80 points, and a firm of three people. */
export async function makeWorkingSheet({ db }: DatabaseHandle): Promise<WorkingSheet> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const { wangcheng } = demoCases();
  const mark = randomUUID().slice(0, 8);
  return db.transaction(async (tx) => {
    const place = await seedRegion(tx, {
      region: { id: String(randomInt(800_000, 990_000)), name: `试用区${mark}` },
      bureau: `试用区${mark}财政局`,
      departments: [`试用中心${mark}`],
      firm: `示例会计师事务所${mark}`,
      cycle: { year: 2021, name: "2021年度部门整体支出绩效评价", noticeNumber: null },
      framework: wangcheng.framework,
      publishedAt: at,
    });
    const [departmentId = ""] = place.departmentIds;
    await seedEvaluation(tx, place, {
      departmentId,
      ...wangcheng,
      assessmentDate: "2022-05-25",
      reportDate: null,
      at,
    });
    const accounts = Object.fromEntries(people.map(({ called }) => [called, `${called}-${mark}`]));
    for (const { called, name, role } of people) {
      const id = randomUUID();
      await tx
        .insert(schema.appUser)
        .values({ id, account: `${called}-${mark}`, name, passwordHash, isDemo: true });
      await tx.insert(schema.membership).values({
        id: randomUUID(),
        userId: id,
        organisationId: place.firmId,
        organisationKind: "firm",
        role,
      });
    }
    const [made] = await tx
      .select({ id: schema.evaluation.id })
      .from(schema.evaluation)
      .where(eq(schema.evaluation.departmentId, departmentId));
    return { evaluationId: made?.id ?? "", accounts: accounts as WorkingSheet["accounts"] };
  });
}
