import type { Gap, Lack } from "../engine/lack.ts";
import type { Work } from "../engine/work.ts";
import { ZERO } from "../number/index.ts";
import type { Exact } from "../number/index.ts";

const WORDS: Readonly<Record<Gap["why"], string>> = {
  missing: "缺少",
  notApplicable: "未提供（标为不适用）",
  zeroDivisor: "除数为零",
  notJudged: "尚未酌情计分",
};

/** A part without evidence: zero points, and the derivation names every gap. */
export function noEvidence(
  part: { readonly label?: string; readonly clause?: string },
  lack: Lack,
  work: Work,
  depth: number,
): Exact {
  work.gaps.push(...lack.gaps);
  work.notes
    ?.pen(part.clause, depth)
    .points(
      "missing",
      part.label ?? "无依据",
      [lack.gaps.map((gap) => describe(gap, work)).join("；")],
      ZERO,
    );
  return ZERO;
}

function describe(gap: Gap, work: Work): string {
  if (gap.why === "notJudged") return WORDS.notJudged;
  const prior = gap.key.endsWith("@prior");
  const label = work.definition(prior ? gap.key.slice(0, -"@prior".length) : gap.key).label;
  return `${WORDS[gap.why]}：${label}${prior ? "（上年）" : ""}`;
}
