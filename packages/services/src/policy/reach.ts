import type { RoleCode } from "@hengji/contracts";

/** Which organisation ties a role to an evaluation, and whether it sees the work or only what was released. */
export interface Reach {
  readonly through: "region" | "firm" | "department" | "parent";
  readonly view: "live" | "released";
}

/** Who sees which evaluation. Roles without an entry see none; 三员 hold no business data. */
export const evaluationReach: Readonly<Record<RoleCode, Reach | null>> = {
  bureauManager: { through: "region", view: "live" },
  bureauOfficer: { through: "region", view: "live" },
  leadEvaluator: { through: "firm", view: "live" },
  evaluator: { through: "firm", view: "live" },
  firmReviewer: { through: "firm", view: "live" },
  departmentFiller: { through: "department", view: "released" },
  departmentApprover: { through: "department", view: "released" },
  supervisingApprover: { through: "parent", view: "released" },
  systemAdmin: null,
  securityAdmin: null,
  auditAdmin: null,
};

export const reachLabels: Readonly<Record<Reach["through"], string>> = {
  region: "本地区的评价",
  firm: "受委托的评价",
  department: "本部门的评价",
  parent: "下属单位的评价",
};

export const viewLabels: Readonly<Record<Reach["view"], string>> = {
  live: "工作底稿",
  released: "征求意见时或结论时的定稿",
};

/** Roles that see evaluations at all. */
export const evaluationRoles = Object.entries(evaluationReach)
  .filter(([, reach]) => reach !== null)
  .map(([role]) => role as RoleCode);

/** Roles that see the work itself. */
export const workingRoles = evaluationRoles.filter((role) => evaluationReach[role]?.view === "live");
