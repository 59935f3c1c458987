import type { RoleCode } from "@hengji/contracts";

/** Procedures of the API are queries or mutations; `http` doors are route handlers. */
export type DoorKind = "query" | "mutation" | "page" | "http";

export const relationLabels = {
  none: "不涉及具体对象",
  self: "本人",
  installation: "本平台，设立财政局之前",
  linkOwner: "链接所属的人",
  everyPerson: "平台上的全部人员",
  visibleEvaluation: "可见范围内的评价",
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
  readonly methods?: readonly ("GET" | "POST")[];
}
