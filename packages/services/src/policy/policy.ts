import { frameworkDoorRows } from "./framework-doors.ts";
import { evaluationRoles, workingRoles } from "./reach.ts";
import type { DoorKind, PolicyRow } from "./row.ts";

/** Changing the sheet: the firm that was commissioned, while it scores. */
const scoring = {
  kind: "mutation",
  roles: ["leadEvaluator", "evaluator"],
  relation: "commissionedEvaluation",
  states: ["scoring"],
  idempotent: true,
  audit: true,
} as const satisfies Partial<PolicyRow>;
const commenting = {
  ...scoring,
  roles: ["leadEvaluator", "evaluator", "firmReviewer"],
} as const satisfies Partial<PolicyRow>;

/**
 * Every door of the product, one row each. What has no row does not open: an unknown key is a type error,
 * and a route, page or procedure without a row fails the door check.
 */
export const policy = {
  "evaluation.list": {
    kind: "query",
    purpose: "查看可见评价的清单",
    roles: evaluationRoles,
    relation: "visibleEvaluation",
  },
  "evaluation.get": {
    kind: "query",
    purpose: "查看一项评价的评分表",
    roles: evaluationRoles,
    relation: "visibleEvaluation",
  },
  "evaluation.records": {
    kind: "query",
    purpose: "查看一项评价的记录",
    roles: workingRoles,
    relation: "workedEvaluation",
  },
  "fact.save": { ...scoring, purpose: "填写核定数" },
  "judgement.save": { ...scoring, purpose: "填写酌情分" },
  "override.set": { ...scoring, purpose: "认定得分" },
  "override.withdraw": { ...scoring, purpose: "撤销得分认定" },
  "rationale.save": { ...scoring, purpose: "填写评分说明" },
  "comment.open": { ...commenting, purpose: "发起批注" },
  "comment.reply": { ...commenting, purpose: "回复批注" },
  "comment.resolve": { ...commenting, purpose: "办结或重开批注" },
  ...frameworkDoorRows,
  "session.viewer": { kind: "query", purpose: "查看本人身份", roles: "signedIn", relation: "self" },

  "account.viewSetUp": {
    kind: "query",
    purpose: "查看平台是否待初始化",
    roles: "anyone",
    relation: "installation",
  },
  "account.setUp": {
    kind: "mutation",
    purpose: "初始化平台",
    roles: "anyone",
    relation: "installation",
    audit: true,
  },
  "account.readLink": { kind: "mutation", purpose: "打开一次性链接", roles: "anyone", relation: "linkOwner" },
  "account.acceptLink": {
    kind: "mutation",
    purpose: "凭一次性链接设置密码",
    roles: "anyone",
    relation: "linkOwner",
    audit: true,
  },
  "account.people": {
    kind: "query",
    purpose: "查看平台人员",
    roles: ["systemAdmin"],
    relation: "everyPerson",
  },
  "account.issueLink": {
    kind: "mutation",
    purpose: "生成邀请或重置密码的链接",
    roles: ["systemAdmin"],
    relation: "everyPerson",
    audit: true,
  },
  "account.setPersonStatus": {
    kind: "mutation",
    purpose: "停用或启用账号",
    roles: ["systemAdmin"],
    relation: "everyPerson",
    audit: true,
  },
  "audit.chains": {
    kind: "query",
    purpose: "查看审计链",
    roles: ["auditAdmin"],
    relation: "auditChains",
    audit: true,
  },
  "audit.entries": {
    kind: "query",
    purpose: "查看审计记录",
    roles: ["auditAdmin"],
    relation: "auditChains",
    audit: true,
  },

  "/": { kind: "page", purpose: "进入首页", roles: "signedIn", relation: "none" },
  "/sign-in": { kind: "page", purpose: "登录", roles: "anyone", relation: "none" },
  "/set-up": { kind: "page", purpose: "初始化平台", roles: "anyone", relation: "installation" },
  "/link": { kind: "page", purpose: "打开一次性链接", roles: "anyone", relation: "linkOwner" },
  "/people": {
    kind: "page",
    purpose: "打开系统管理",
    roles: ["systemAdmin"],
    relation: "everyPerson",
  },
  "/evaluations": {
    kind: "page",
    purpose: "打开年度评价",
    roles: "signedIn",
    relation: "perProcedure",
  },
  "/evaluations/[id]": {
    kind: "page",
    purpose: "打开一项评价",
    roles: "signedIn",
    relation: "perProcedure",
  },
  "/frameworks": {
    kind: "page",
    purpose: "打开指标体系库",
    roles: ["bureauManager", "bureauOfficer"],
    relation: "regionFramework",
  },
  "/frameworks/drafts/[id]": {
    kind: "page",
    purpose: "打开编制中的指标体系",
    roles: ["bureauManager", "bureauOfficer"],
    relation: "regionFramework",
  },
  "/frameworks/[id]/[version]": {
    kind: "page",
    purpose: "打开已发布的指标体系",
    roles: ["bureauManager", "bureauOfficer"],
    relation: "regionFramework",
  },
  "/audit": { kind: "page", purpose: "打开审计", roles: ["auditAdmin"], relation: "auditChains" },

  "/api/audit/[chain]/export": {
    kind: "http",
    purpose: "导出审计链",
    roles: ["auditAdmin"],
    relation: "auditChains",
    audit: true,
    methods: ["GET"],
  },
  "/api/audit/heads": {
    kind: "http",
    purpose: "下载签名链头",
    roles: ["auditAdmin"],
    relation: "auditChains",
    audit: true,
    methods: ["GET"],
  },
  "/api/auth/[...nextauth]": {
    kind: "http",
    purpose: "登录与退出",
    roles: "anyone",
    relation: "none",
    methods: ["GET", "POST"],
  },
  "/api/trpc/[trpc]": {
    kind: "http",
    purpose: "调用接口过程",
    roles: "anyone",
    relation: "perProcedure",
    methods: ["GET", "POST"],
  },
  "/api/evaluations/[id]/events": {
    kind: "http",
    purpose: "接收一项评价的更新",
    roles: workingRoles,
    relation: "workedEvaluation",
    methods: ["GET"],
  },
  "/healthz": {
    kind: "http",
    purpose: "查询服务是否在运行",
    roles: "anyone",
    relation: "none",
    methods: ["GET"],
  },
} as const satisfies Readonly<Record<string, PolicyRow>>;

export type PolicyKey = keyof typeof policy;
type KeyOf<Kind extends DoorKind> = {
  [Key in PolicyKey]: (typeof policy)[Key]["kind"] extends Kind ? Key : never;
}[PolicyKey];
/** Doors that change one evaluation. */
export type ChangeKey = {
  [Key in PolicyKey]: (typeof policy)[Key]["relation"] extends "commissionedEvaluation" ? Key : never;
}[PolicyKey];
/** Doors that change the library of frameworks. */
export type FrameworkChangeKey = {
  [Key in KeyOf<"mutation">]: (typeof policy)[Key]["relation"] extends "regionFramework" ? Key : never;
}[KeyOf<"mutation">];
export type ProcedureKey = KeyOf<"query" | "mutation">;
export type PageKey = KeyOf<"page">;
export type HttpKey = KeyOf<"http">;

/** Keys of the given kinds, in table order. */
export function policyKeys(...kinds: readonly DoorKind[]): PolicyKey[] {
  return (Object.keys(policy) as PolicyKey[]).filter((key) => kinds.includes(policy[key].kind));
}
