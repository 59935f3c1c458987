import { frameworkStateLabels, roleLabels } from "@hengji/contracts";
import type { Refusal } from "@hengji/workflow";
import { ServiceError } from "../error.ts";

/** Why a step of the review loop is not taken, as the person who wanted it reads it. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal.code) {
    case "notNow":
      return `这一版指标体系现为“${frameworkStateLabels[refusal.state]}”，不能办理这一步。请刷新页面查看当前内容。`;
    case "concluded":
      return "这一版已经发布，不能重开；需要改动时请修订，形成新的版本。";
    case "notConcluded":
      return "这一版还没有发布，不能修订；请直接编辑。";
    case "notYourRole":
      return `这一步由${refusal.roles.map((role) => roleLabels[role]).join("或")}办理。`;
    case "conflictDeclared":
      return "您已声明与此事有利害关系，不能办理。";
    case "ownWork":
      return "您参与了这一版的编制，须由另一人审核发布。";
    case "alreadyReviewed":
      return "已有人审核，不能撤回；需要改动时请审核人退回。";
    case "newerVersion":
      return "这一指标体系已有新的版本在编制或已发布，请在新版本上改动。";
    case "examinationErrors":
      return `体检还有${refusal.count}处错误没有处理，不能提交或发布。请逐处改正；往年的表可以写明理由后保留。`;
    case "opinionRequired":
      return "请写明退回的理由。";
    case "reasonRequired":
      return "请写明理由。";
    case "outcomeUnknown":
      return "没有这种审核结果。";
  }
}

/** The loop's refusal as an answer: somebody else's part is `forbidden`, everything else is about the state of things. */
export function refusedByLoop(refusal: Refusal): ServiceError {
  if (refusal.code === "notYourRole") return new ServiceError("forbidden", refusalWords(refusal));
  const unsaid = refusal.code === "opinionRequired" || refusal.code === "reasonRequired";
  return new ServiceError(unsaid ? "invalid" : "conflict", `没有办理。${refusalWords(refusal)}`);
}
