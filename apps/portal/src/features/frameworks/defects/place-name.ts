import type { Defect, Framework, Indicator } from "@hengji/scoring-core";

/** The level-3 name of a row; one without a name of its own goes on with the row above. */
export function indicatorName({ name, continues }: Indicator, rows: readonly Indicator[]): string {
  if (name !== null) return name.trim() === "" ? "未命名指标" : name;
  const above = rows.find(({ code }) => code === continues)?.name;
  return above ? `${above}（续）` : "未命名指标";
}

/** What a defect lies in, as its headline: a row, a heading, a fact, a grade, or the table. */
export function placeName(
  { place, indicator }: Pick<Defect, "place" | "indicator">,
  { indicators, facts, grades }: Pick<Framework, "indicators" | "facts" | "grades">,
): string {
  const row = indicators.find(({ code }) => code === indicator);
  if (row) return indicatorName(row, indicators);
  const [kind, ...rest] = place.split("/");
  const name = rest.join("/");
  switch (kind) {
    case "heading":
      return rest.at(-1) ?? "小计";
    case "fact":
      return facts.find(({ key }) => key === name)?.label ?? name;
    case "grade":
      return `等次${grades.find(({ code }) => code === name)?.label ?? ""}`;
    default:
      return "整张表";
  }
}
