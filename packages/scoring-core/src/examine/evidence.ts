import type { Check } from "./defect.ts";
import { defectAt, nameOf, rowSpot } from "./say.ts";

/** Every row says by which material it is proved. */
export const checkEvidence: Check = (framework) =>
  framework.indicators.flatMap((row) => {
    if (row.evidence.length > 0) return [];
    const spot = rowSpot(row);
    return [
      defectAt(spot, {
        code: "evidenceMissing",
        severity: "warning",
        message: `${nameOf(framework, spot)}没有写明要哪些佐证材料`,
        repair: "列出部门应提供的材料",
      }),
    ];
  });
