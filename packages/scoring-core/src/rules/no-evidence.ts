import type { Gap, Lack } from "../engine/lack.ts";
import type { Work } from "../engine/work.ts";
import { ZERO } from "../number/index.ts";
import type { Exact } from "../number/index.ts";
import type { RuleBase, WithoutFact } from "../rule.ts";

const WORDS: Readonly<Record<Gap["why"], string>> = {
  missing: "缺少",
  notApplicable: "未提供（标为不适用）",
  notYetDue: "未提供（标为尚未到期）",
  zeroDivisor: "除数为零",
  notJudged: "尚未酌情计分",
  outsideLevel: "酌情计分不在所定等次的分数段内",
  noBand: "评分标准没有写明这一数值如何计分",
  twoBands: "评分标准有两档都包含这一数值",
};

/** Gaps about a judgement, which no fact names. */
const JUDGED: readonly Gap["why"][] = ["notJudged", "outsideLevel"];

export type Part = Pick<RuleBase, "label" | "clause" | "whenNotApplicable" | "whenNotYetDue">;

/**
 * What a part of this worth earns although it lacks something: where everything that it lacks does not apply, or
 * is not yet due, what it declares for that (R31b, R32); otherwise nothing, and the derivation names every gap.
 */
export function noEvidence(part: Part, worth: Exact, lack: Lack, work: Work, depth: number): Exact {
  const only = (why: Gap["why"]) => lack.gaps.length > 0 && lack.gaps.every((gap) => gap.why === why);
  const notYetDue = only("notYetDue");
  const policy = notYetDue ? part.whenNotYetDue : only("notApplicable") ? part.whenNotApplicable : undefined;
  if (policy !== undefined) {
    if (notYetDue) work.notYetDue.push(...lack.gaps.map(({ key }) => key));
    return withoutFacts(part, worth, policy, lack, work, depth);
  }
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

function withoutFacts(
  part: Part,
  worth: Exact,
  policy: WithoutFact,
  { gaps }: Lack,
  work: Work,
  depth: number,
): Exact {
  const earned = policy === "full" ? worth : ZERO;
  const pen = work.notes?.pen(part.clause, depth);
  if (pen) {
    const names = [...new Set(gaps.map(({ key }) => nameOf(key, work)))].join("、");
    const later = gaps.some(({ why }) => why === "notYetDue");
    const counts = policy === "full" ? "按满分" : "不计分";
    const words = later ? `${names}尚未到期，暂${counts}` : `${names}不适用，${counts}`;
    pen.points("credit", part.label ?? "计分", [words], earned, {
      ...pen.notes.best(worth),
      says: gaps.map(({ key }) => key),
    });
  }
  return earned;
}

function describe({ key, why }: Gap, work: Work): string {
  return JUDGED.includes(why) ? WORDS[why] : `${WORDS[why]}：${nameOf(key, work)}`;
}

function nameOf(key: string, work: Work): string {
  const prior = key.endsWith("@prior");
  const { label } = work.table.definition(prior ? key.slice(0, -"@prior".length) : key);
  return `${label}${prior ? "（上年）" : ""}`;
}
