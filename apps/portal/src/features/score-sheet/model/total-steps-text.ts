import type { Scorecard } from "@hengji/scoring-core";
import { negated, pointsText, sumOf } from "./decimal-text.ts";

/** "各行合计93.00，加分项 +4.00，扣分项 −3.00": how the rows become the total; null where they simply add up. */
export function totalStepsText({
  totalSteps,
  total,
}: Pick<Scorecard, "total" | "totalSteps">): string | null {
  if (totalSteps.length === 0) return null;
  const plain = sumOf([total, ...totalSteps.map(({ change }) => negated(change))]);
  const steps = totalSteps.map(({ label, change }) => `${label} ${signed(change)}`);
  return [`各行合计${pointsText(plain)}`, ...steps].join("，");
}

const signed = (change: string): string => {
  const text = pointsText(change);
  return text.startsWith("−") ? text : `+${text}`;
};
