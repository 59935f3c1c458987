import type { PolicyRow } from "./row.ts";

/** Who keeps the library of frameworks: the bureau's officers write, its managers review; both read. */
const reading = {
  kind: "query",
  roles: ["bureauManager", "bureauOfficer"],
  relation: "regionFramework",
} as const satisfies Partial<PolicyRow>;
const writing = {
  kind: "mutation",
  roles: ["bureauOfficer"],
  relation: "regionFramework",
  idempotent: true,
  audit: true,
} as const satisfies Partial<PolicyRow>;
const editing = { ...writing, step: "edit" } as const satisfies Partial<PolicyRow>;
const reviewing = { ...writing, roles: ["bureauManager"] } as const satisfies Partial<PolicyRow>;

export const frameworkDoorRows = {
  "framework.list": { ...reading, purpose: "查看指标体系库" },
  "framework.get": { ...reading, purpose: "查看编制中的指标体系" },
  "framework.version": { ...reading, purpose: "查看已发布的指标体系" },
  "framework.create": { ...writing, purpose: "新建指标体系" },
  "framework.saveHead": { ...editing, purpose: "修改体系设置" },
  "framework.saveFact": { ...editing, purpose: "增改核定数的定义" },
  "framework.removeFact": { ...editing, purpose: "删去核定数的定义" },
  "framework.saveIndicator": { ...editing, purpose: "增改指标" },
  "framework.moveIndicator": { ...editing, purpose: "移动指标" },
  "framework.removeIndicator": { ...editing, purpose: "删去指标" },
  "framework.renameHeading": { ...editing, purpose: "改一级、二级指标名称" },
  "framework.acknowledge": { ...editing, purpose: "说明体检问题保留的理由" },
  "framework.withdrawAcknowledgement": { ...editing, purpose: "撤销体检问题的保留" },
  "framework.saveTrial": {
    kind: "mutation",
    purpose: "保存本人的试算",
    roles: ["bureauManager", "bureauOfficer"],
    relation: "regionFramework",
    idempotent: true,
  },
  "framework.submit": { ...writing, purpose: "提交指标体系审核", step: "submit" },
  "framework.withdraw": { ...writing, purpose: "撤回送审的指标体系", step: "withdraw" },
  "framework.approve": { ...reviewing, purpose: "审核发布指标体系", step: "approve" },
  "framework.return": { ...reviewing, purpose: "退回指标体系", step: "return" },
  "framework.revise": { ...writing, purpose: "修订已发布的指标体系", step: "revise" },
  "framework.cancel": { ...writing, purpose: "作废未发布的指标体系", step: "cancel" },
  "/api/frameworks/[id]/events": {
    ...reading,
    kind: "http",
    purpose: "接收编制中的指标体系的更新",
    methods: ["GET"],
  },
} as const satisfies Readonly<Record<string, PolicyRow>>;
