import { equals, format, parseDecimal, sum } from "../number/index.ts";
import type { Rule } from "../rule.ts";
import type { Check } from "./defect.ts";
import { defectAt, nameOf } from "./say.ts";
import { rulesOf } from "./walk/pieces.ts";

/** Parts that are added make up the points of what they are parts of. */
export const checkPartsSum: Check = (framework) =>
  framework.indicators.flatMap(rulesOf).flatMap((part) => {
    const parts = addedIn(part.rule);
    const total = sum(parts.map(({ points }) => parseDecimal(points)));
    const points = parseDecimal(part.rule.points);
    if (parts.length === 0 || equals(total, points)) return [];
    return [
      defectAt(part, {
        code: "partsNotSum",
        severity: "error",
        message: `${nameOf(framework, part)}的各部分合计${format(total)}分，这一项是${part.rule.points}分`,
        numbers: { parts: total, points },
        repair: `调整各部分的分值使合计为${part.rule.points}，或改正这一项的分值`,
      }),
    ];
  });

function addedIn(rule: Rule): readonly { readonly points: string }[] {
  if (rule.kind === "sum") return rule.parts;
  return rule.kind === "checklist" ? rule.items : [];
}
