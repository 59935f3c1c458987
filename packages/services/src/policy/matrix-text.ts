import { frameworkStateLabels, roleLabels, type RoleCode, stageLabels } from "@hengji/contracts";
import { statesOf } from "./framework-states.ts";
import { policy, type PolicyKey } from "./policy.ts";
import { evaluationReach, reachLabels, viewLabels } from "./reach.ts";
import { type DoorKind, type PolicyRow, relationLabels } from "./row.ts";

const kindLabels: Readonly<Record<DoorKind, string>> = {
  query: "查询",
  mutation: "办理",
  page: "页面",
  http: "接口地址",
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

function whoText({ roles }: PolicyRow): string {
  if (roles === "anyone") return "任何人";
  if (roles === "signedIn") return "已登录的人";
  return roles.map((role) => roleLabels[role]).join("、");
}

function whenText({ states, step }: PolicyRow): string {
  if (step)
    return statesOf(step)
      .map((state) => frameworkStateLabels[state])
      .join("、");
  return states?.map((state) => stageLabels[state]).join("、") ?? "不限";
}

/** The policy table as the customer reads it: 权限矩阵 in Markdown, doors first, then who sees which evaluation. */
export function policyMatrixText(): string {
  const doors = (Object.keys(policy) as PolicyKey[]).map((key) => {
    const row: PolicyRow = policy[key];
    return [
      `\`${key}\``,
      kindLabels[row.kind],
      row.purpose,
      whoText(row),
      relationLabels[row.relation],
      whenText(row),
      row.idempotent ? "只生效一次" : "—",
      row.audit ? "留痕" : "—",
    ];
  });
  const reach = (Object.keys(evaluationReach) as RoleCode[]).map((role) => {
    const entry = evaluationReach[role];
    return [
      roleLabels[role],
      entry ? reachLabels[entry.through] : "不可见",
      entry ? viewLabels[entry.view] : "—",
    ];
  });
  return [
    table(["入口", "类别", "用途", "谁可以", "对象范围", "阶段", "重复提交", "审计"], doors),
    table(["角色", "看得到", "看到的内容"], reach),
  ].join("\n\n");
}
