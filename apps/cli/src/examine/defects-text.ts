import type { Defect, Severity } from "@hengji/scoring-core";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", notice: "提示" };

/** Defects as a person reads them: what each is called and where it lies, what is wrong, the numbers, the repair. */
export function defectsText(defects: readonly Defect[]): string {
  return [...defects.map(defectText), summary(defects)].join("\n\n");
}

function defectText({ code, severity, place, message, numbers, repair, acknowledged }: Defect): string {
  const figures = Object.entries(numbers).map(([name, number]) => `${name}=${number}`);
  return [
    `${SEVERITIES[severity]} ${code} ${place}`,
    `  ${message}`,
    ...(figures.length === 0 ? [] : [`  数值：${figures.join("，")}`]),
    `  建议：${repair}`,
    ...(acknowledged === undefined ? [] : [`  已说明保留理由：${acknowledged}`]),
  ].join("\n");
}

function summary(defects: readonly Defect[]): string {
  if (defects.length === 0) return "没有发现缺陷。";
  const counts = (["error", "warning", "notice"] as const)
    .map((severity) => [
      SEVERITIES[severity],
      defects.filter((defect) => defect.severity === severity).length,
    ])
    .filter(([, count]) => count !== 0)
    .map(([name, count]) => `${name} ${count} 处`);
  return `共 ${defects.length} 处缺陷：${counts.join("，")}。`;
}
