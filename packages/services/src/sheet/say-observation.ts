import type { FactDefinition, Observation } from "@hengji/scoring-core";
import type { AuditTrace } from "../audit/index.ts";

/** 满意度, 聘用人员月加权平均人数（上年）. */
export const factLabel = ({ label }: FactDefinition, key: string) =>
  key.endsWith("@prior") ? `${label}（上年）` : label;

/**
 * An observation as the record keeps it. Where it comes from is said as well when the value itself stays the same,
 * so that every entry shows what changed.
 */
export function observationTrace(
  definition: FactDefinition,
  key: string,
  observation: Observation | null,
  withOrigin: boolean,
): AuditTrace | null {
  if (observation === null) return null;
  const label = factLabel(definition, key);
  const text = withOrigin
    ? `${sayValue(definition, observation)}（${sayOrigin(observation)}）`
    : sayValue(definition, observation);
  const value = observation.status === "observed" && typeof observation.value !== "object";
  return { label, text, ...(value ? { value: observation.value } : {}) };
}

export function sayValue(definition: FactDefinition, observation: Observation): string {
  if (observation.status === "missing") return "缺";
  if (observation.status === "notApplicable") return "不适用";
  if (observation.status === "notYetDue") return "未到期";
  const { value } = observation;
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value !== "string") return `${value.length} ${definition.unit}`;
  if (definition.type === "choice") {
    return definition.choices?.find(({ code }) => code === value)?.label ?? value;
  }
  if (definition.unit === "") return value;
  return definition.unit === "%" ? `${value}%` : `${value} ${definition.unit}`;
}

function sayOrigin(observation: Observation): string {
  if (observation.status !== "observed") return observation.reason;
  const { basis, value } = observation;
  const origin =
    basis.kind === "inferred"
      ? `推定：${basis.from}，${basis.how}`
      : `${basis.kind === "stated" ? "据原文" : "未载明"}：${basis.place}`;
  return typeof value === "object" ? `${value.map(({ title }) => title).join("；")}；${origin}` : origin;
}
