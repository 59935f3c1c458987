import type { Check } from "./defect.ts";
import { defectAt, rowSpot } from "./say.ts";

/** Every row has a level-3 name of its own. */
export const checkUnnamedRow: Check = (framework) =>
  framework.indicators.flatMap((row, index) => {
    if (row.name !== null) return [];
    const above = framework.indicators.find(({ code }) => code === row.continues)?.name;
    return [
      defectAt(rowSpot(row), {
        code: "rowUnnamed",
        severity: "warning",
        message: `第${index + 1}行没有三级指标名称${above ? `，接在“${above}”的单元格下面` : ""}`,
        repair: "给这一行起名，或与上一行合为一个指标",
      }),
    ];
  });
