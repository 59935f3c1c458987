import type { Decimal } from "../expression.ts";
import type { Framework, GradeBand } from "../framework.ts";
import { add, compare, divide, format, parseDecimal, round, whole } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { Check, Defect } from "./defect.ts";
import { defectOf } from "./say.ts";

/** Printed grades meet: no total that can be reached lies between 80–89 and 90–100. */
export const checkGradeBands: Check = (framework) =>
  framework.grades.flatMap((grade, index) => {
    const better = framework.grades[index - 1];
    return grade.to === undefined ? [] : compareEnds(framework, grade, grade.to, better);
  });

function compareEnds(
  { rounding, total }: Framework,
  { code, label }: GradeBand,
  to: Decimal,
  better: GradeBand | undefined,
): readonly Defect[] {
  const [end, start] = [parseDecimal(to), parseDecimal(better?.from ?? total)];
  const next = better === undefined ? `总分是${total}分` : `“${better.label}”从${better.from}分起`;
  const told = (what: string, repair: string, numbers: Readonly<Record<string, Exact>>): Defect =>
    defectOf(`grade/${code}`, {
      code: "gradeBandInteger",
      severity: "warning",
      message: `“${label}”印到${to}分，${next}，${what}；评等次按各等次的起点判定`,
      numbers,
      repair,
    });
  if (compare(end, start) > 0)
    return [told("两者重叠", `改印到${format(start)}分为止`, { to: end, from: start })];
  const owned = better === undefined || better.included === false ? add(start, step(rounding.places)) : start;
  if (compare(add(end, step(rounding.places)), owned) >= 0) return [];
  const between = round(divide(add(end, start), whole(2)), rounding.places, "halfUp");
  const repair = better === undefined ? `改印到${total}分` : `改印为低于${better.from}分（左含右不含）`;
  return [told(`${format(between)}分不属于任何等次`, repair, { to: end, from: start, between })];
}

/** The smallest difference between two totals: 0.01 with two places. */
const step = (places: number): Exact => parseDecimal(places === 0 ? "1" : `0.${"1".padStart(places, "0")}`);
