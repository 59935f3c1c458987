import { type SaveJudgementInput, saveJudgementInput, type SheetChanged } from "@hengji/contracts";
import { schema } from "@hengji/db";
import { type AskedJudgement, type Framework, judgementsOf, parseScore } from "@hengji/scoring-core";
import { and, eq, sql } from "drizzle-orm";
import type { ChangeContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { changeSheet } from "./change-sheet.ts";
import { refusingIssues } from "./refuse-issues.ts";
import { neverSaved } from "./revisions.ts";

const { judgement } = schema;

/** 酌情分: points within the rule's bounds, with the reason. */
export const saveJudgement = (context: ChangeContext, input: SaveJudgementInput): Promise<SheetChanged> =>
  changeSheet(context, "judgement.save", saveJudgementInput, input, (sheet, { key, awarded, reason }) => {
    const { rule } = askedOf(sheet.framework, key);
    const label = rule.label ?? "酌情计分";
    refusingIssues(label, () => parseScore(sheet.framework, rule.points, awarded));
    const current = sheet.input.judgements[key] ?? null;
    const revision = sheet.revisions.judgements[key] ?? neverSaved;
    return {
      current: { kind: "judgement", key, current, revision },
      same: current?.awarded === awarded && current.reason === reason,
      input: { ...sheet.input, judgements: { ...sheet.input.judgements, [key]: { awarded, reason } } },
      before: current && {
        label,
        text: `${current.awarded} 分`,
        value: current.awarded,
        reason: current.reason,
      },
      after: { label, text: `${awarded} 分`, value: awarded, reason },
      async write(tx, { regionId, evaluationId, kind, actor }) {
        const saved = { awarded, reason, changedBy: actor.userId, changedAt: sql`clock_timestamp()` };
        const returned = { version: judgement.version, at: judgement.changedAt };
        const [written] =
          revision.version === 0
            ? await tx
                .insert(judgement)
                .values({ regionId, evaluationId, kind, key, ...saved })
                .onConflictDoNothing()
                .returning(returned)
            : await tx
                .update(judgement)
                .set({ ...saved, version: sql`${judgement.version} + 1` })
                .where(
                  and(
                    eq(judgement.regionId, regionId),
                    eq(judgement.evaluationId, evaluationId),
                    eq(judgement.kind, kind),
                    eq(judgement.key, key),
                    eq(judgement.version, revision.version),
                  ),
                )
                .returning(returned);
        return written ?? null;
      },
    };
  });

function askedOf(framework: Framework, key: string): AskedJudgement {
  const asked = judgementsOf(framework).get(key);
  if (asked) return asked;
  throw new ServiceError("invalid", "评分表没有这一项酌情计分，没有保存。请刷新页面后重试。");
}
