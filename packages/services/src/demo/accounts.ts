import { roleLabels, type RoleCode } from "@hengji/contracts";
import { type Database, schema } from "@hengji/db";
import { eq } from "drizzle-orm";

/** Published on purpose. Accounts with it are marked as demo and are let in on this machine only. */
export const DEMO_PASSWORD = "Hengji-demo-2021";

export type DemoOrganisation =
  | "wangchengBureau"
  | "wangchengCentre"
  | "wangchengFirm"
  | "shifanBureau"
  | "shifanCentre"
  | "shifanOperations"
  | "shifanFirm"
  | "platform";

/** Who may try the product: people are named by role, never by a natural name. */
export const demoPeople: readonly {
  readonly account: string;
  readonly role: RoleCode;
  readonly at: DemoOrganisation;
  readonly sees: string;
}[] = [
  {
    account: "wangcheng-manager",
    role: "bureauManager",
    at: "wangchengBureau",
    sees: "望城区的评价；1份指标体系待审核",
  },
  {
    account: "wangcheng-officer",
    role: "bureauOfficer",
    at: "wangchengBureau",
    sees: "望城区的评价；在编的指标体系",
  },
  { account: "wangcheng-lead", role: "leadEvaluator", at: "wangchengFirm", sees: "受委托的评价，待形成初稿" },
  {
    account: "wangcheng-evaluator",
    role: "evaluator",
    at: "wangchengFirm",
    sees: "受委托的评价，30行评分表",
  },
  {
    account: "wangcheng-department",
    role: "departmentFiller",
    at: "wangchengCentre",
    sees: "暂无：初稿尚未征求意见",
  },
  { account: "shifan-officer", role: "bureauOfficer", at: "shifanBureau", sees: "示范区的2项评价" },
  {
    account: "shifan-evaluator",
    role: "evaluator",
    at: "shifanFirm",
    sees: "示范区的2项评价，1项待补核定数",
  },
  {
    account: "shifan-department",
    role: "departmentFiller",
    at: "shifanCentre",
    sees: "本部门已结论的评分表",
  },
  {
    account: "shifan-department-b",
    role: "departmentFiller",
    at: "shifanOperations",
    sees: "暂无：评分尚未完成",
  },
  {
    account: "platform-system",
    role: "systemAdmin",
    at: "platform",
    sees: "人员与邀请，不看评价内容",
  },
  {
    account: "platform-audit",
    role: "auditAdmin",
    at: "platform",
    sees: "审计记录与导出，不办理评价",
  },
];

export interface DemoAccount {
  readonly account: string;
  readonly password: string;
  /** Chinese label. */
  readonly role: string;
  readonly organisation: string;
  readonly sees: string;
}

/** The demo accounts that this database has, for the person who starts the product; none on real data. */
export async function demoAccounts(db: Pick<Database, "select">): Promise<DemoAccount[]> {
  const { appUser, membership, organisation } = schema;
  const rows = await db
    .select({ account: appUser.account, role: membership.role, organisation: organisation.name })
    .from(appUser)
    .innerJoin(membership, eq(membership.userId, appUser.id))
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(eq(appUser.isDemo, true));
  return demoPeople.flatMap(({ account, sees }) => {
    const row = rows.find((candidate) => candidate.account === account);
    if (!row) return [];
    return [
      { account, password: DEMO_PASSWORD, role: roleLabels[row.role], organisation: row.organisation, sees },
    ];
  });
}
