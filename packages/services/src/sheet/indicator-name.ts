import type { Framework, Indicator } from "@hengji/scoring-core";
import { ServiceError } from "../error.ts";

/** The row with this code; `invalid` when the framework has none. */
export function rowOf({ indicators }: Framework, code: string): Indicator {
  const row = indicators.find((indicator) => indicator.code === code);
  if (row) return row;
  throw new ServiceError("invalid", "评分表没有这一行，没有保存。请刷新页面后重试。");
}

/** Its level-3 name; a row that continues the cell above goes by that cell's name. */
export function indicatorName(framework: Framework, { name, continues, path }: Indicator): string {
  if (name !== null) return name;
  const above = framework.indicators.find(({ code }) => code === continues);
  return above ? indicatorName(framework, above) : path[1];
}
