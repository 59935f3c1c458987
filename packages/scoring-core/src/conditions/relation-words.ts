import type { Relation } from "../expression.ts";
import type { Tier } from "../rule.ts";

/** Units of what is measured, not counted: they are high or low, the others many or few. */
const MEASURED: readonly string[] = ["", "%", "个百分点", "元", "万元", "亿元"];

const HIGH: Readonly<Record<Relation, string>> = {
  lt: "低于",
  le: "不高于",
  eq: "等于",
  ge: "不低于",
  gt: "高于",
};
const MANY: Readonly<Record<Relation, string>> = {
  lt: "少于",
  le: "不多于",
  eq: "等于",
  ge: "不少于",
  gt: "多于",
};

/** A relation to a quantity of this unit: 不少于 (3个), 不高于 (5%). */
export const relationWords = (relation: Relation, unit: string): string =>
  (MEASURED.includes(unit) ? HIGH : MANY)[relation];

/** The limits of a band: 不少于2个、少于3个; without limits 不论多少. */
export function bandWords({ from, to }: Pick<Tier, "from" | "to">, unit: string): string {
  const low =
    from && `${relationWords(from.included ? "ge" : "gt", unit)}${from.at.replace("-", "−")}${unit}`;
  const high = to && `${relationWords(to.included ? "le" : "lt", unit)}${to.at.replace("-", "−")}${unit}`;
  const limits = [low, high].filter((limit) => limit !== undefined).join("、");
  return limits === "" ? "不论多少" : limits;
}
