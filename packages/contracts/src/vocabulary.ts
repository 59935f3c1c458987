/** Codes and their one Chinese label each. Screens, documents and messages take the words from here. */

export const roleLabels = {
  bureauManager: "绩效科负责人",
  bureauOfficer: "绩效科经办",
  departmentFiller: "填报人",
  departmentApprover: "单位负责人",
  leadEvaluator: "主评人",
  evaluator: "评价组成员",
  firmReviewer: "质控复核",
  supervisingApprover: "主管部门审核",
  systemAdmin: "系统管理员",
  securityAdmin: "安全管理员",
  auditAdmin: "审计管理员",
} as const;
export type RoleCode = keyof typeof roleLabels;

export const organisationKindLabels = {
  bureau: "财政局",
  department: "部门",
  firm: "第三方机构",
  platform: "平台",
} as const;
export type OrganisationKindCode = keyof typeof organisationKindLabels;

/** Derived, never stored. */
export const stageLabels = {
  awaitingFirm: "待委托",
  scoring: "评分中",
  released: "征求意见",
  concluded: "已结论",
} as const;
export type StageCode = keyof typeof stageLabels;

/** The one thing that moves the evaluation on, and whose turn it is. */
export const nextStepLabels = {
  commissionFirm: "委托第三方机构",
  completeFacts: "补齐核定数",
  prepareDraft: "核对评分并形成初稿",
  answerConsultation: "反馈意见",
  none: "—",
} as const;
export type NextStepCode = keyof typeof nextStepLabels;

export const basisLabels = { stated: "据原文", inferred: "推定", affirmed: "未载明" } as const;
export type BasisCode = keyof typeof basisLabels;

export const basisExplanations = {
  stated: "来源中写明了这个数",
  inferred: "来源没有写明，由其他数推算得出",
  affirmed: "来源只说明没有扣分，未写具体数",
} as const;

export const indicatorKindLabels = { common: "共性指标", individual: "个性指标" } as const;
