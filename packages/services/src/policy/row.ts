import type { RoleCode, StageCode } from "@hengji/contracts";
import type { EventKind } from "@hengji/workflow";

/** Procedures of the API are queries or mutations; `http` doors are route handlers. */
export type DoorKind = "query" | "mutation" | "page" | "http";

export const relationLabels = {
  none: "不涉及具体对象",
  self: "本人",
  installation: "本平台，设立财政局之前",
  linkOwner: "链接所属的人",
  everyPerson: "平台上的全部人员",
  auditChains: "全部审计链",
  visibleEvaluation: "可见范围内的评价",
  workedEvaluation: "可见底稿的评价",
  commissionedEvaluation: "本机构受委托的评价",
  regionFramework: "本地区的指标体系",
  perProcedure: "按所调用的过程另查",
} as const;
export type Relation = keyof typeof relationLabels;

/** One door: who may knock, and how they must stand to what is behind it. */
export interface PolicyRow {
  readonly kind: DoorKind;
  /** What a person does there, in Chinese. */
  readonly purpose: string;
  readonly roles: "anyone" | "signedIn" | readonly RoleCode[];
  readonly relation: Relation;
  /** Stages of the evaluation in which the door stands open; every stage when absent. */
  readonly states?: readonly StageCode[];
  /** The event of the review loop that it is; the loop says in which states, and to whom it is refused. */
  readonly step?: EventKind;
  /** Carries a request key: a replay is answered with the first answer and has no second effect. */
  readonly idempotent?: true;
  /**
   * What is done here enters the audit chain in the same transaction; what is refused, the chain of refusals.
   * A query changes nothing: only its refusals are entered.
   */
  readonly audit?: true;
  readonly methods?: readonly ("GET" | "POST")[];
}
