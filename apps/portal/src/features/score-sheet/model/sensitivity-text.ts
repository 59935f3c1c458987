import type { Rule, Sensitivity, StepReading, StepsLoss } from "@hengji/scoring-core";
import { pointsText } from "./decimal-text.ts";
import type { SheetRow } from "./sheet-model.ts";

/** "若不足1个百分点的部分不计，合计90.00（优）；现行标准按比例扣。" */
export function sensitivityText(row: SheetRow, one: Sensitivity): string {
  const loss = stepsLosses(row.indicator.rule).find(
    ({ label, clause }) => label === one.label && clause === one.clause,
  );
  const part = `不足${loss ? `${loss.step}${unitOf(row, one)}` : "一步"}的部分`;
  const now = loss ? `；现行标准${words[loss.reading].now}` : "";
  return `若${part}${words[one.reading].other}，合计${pointsText(one.total)}（${one.grade.label}）${now}。`;
}

const words: Record<StepReading, { readonly other: string; readonly now: string }> = {
  fraction: { other: "按比例扣", now: "按比例扣" },
  whole: { other: "不计", now: "不足部分不计" },
  started: { other: "按一步扣", now: "不足部分按一步扣" },
};

/** The unit in which the steps are counted stands on the measure written before their loss. */
function unitOf(row: SheetRow, { label, clause }: Sensitivity): string {
  const { lines } = row.score.derivation;
  const at = lines.findIndex(
    (line) => line.role === "loss" && line.label === label && line.clause === clause,
  );
  const measure = lines
    .slice(0, Math.max(0, at))
    .findLast(({ role, unit }) => role === "measure" && unit !== "步");
  return measure?.unit ?? "步";
}

function stepsLosses(rule: Rule): readonly StepsLoss[] {
  switch (rule.kind) {
    case "deduct":
      return [
        ...(rule.base ? stepsLosses(rule.base) : []),
        ...rule.losses.filter((loss) => loss.kind === "steps"),
      ];
    case "sum":
      return rule.parts.flatMap(stepsLosses);
    case "firstMatch":
      return [...rule.branches.flatMap((branch) => stepsLosses(branch.rule)), ...stepsLosses(rule.otherwise)];
    default:
      return [];
  }
}
