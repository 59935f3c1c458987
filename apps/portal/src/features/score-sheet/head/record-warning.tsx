import type { EvaluationSheet } from "@hengji/contracts";
import type { Scorecard } from "@hengji/scoring-core";
import { Icon } from "@hengji/ui";
import { pointsText } from "../model/decimal-text.ts";
import { differsFromRecord } from "../model/recorded-difference.ts";

/** Said loudly: what the rules give now is not what was recorded, so neither may be relied on. */
export function RecordWarning({
  card,
  recorded,
}: {
  card: Scorecard;
  recorded: EvaluationSheet["recorded"];
}) {
  if (!differsFromRecord(card, recorded)) return null;
  const finished = card.indicators.every(({ status }) => status !== "missing");
  const grade = ({ label }: { label: string }) => (finished ? `，${label}` : "，评分未完成");
  return (
    <div
      className="flex flex-none items-start gap-2 border-b border-line-strong bg-amber-tint px-5 py-2 text-amber"
      data-frame="screen"
      role="alert"
    >
      <Icon className="mt-1" name="warning" size={14} />
      <p>
        <b>与入库记录不一致。</b>
        按规则和核定数重算为{pointsText(card.total)}（规则{pointsText(card.computedTotal)}
        {grade(card.grade)}），入库记录为{pointsText(recorded.total)}（规则
        {pointsText(recorded.computedTotal)}
        {grade(recorded.grade)}）。查明原因以前，请不要据此出具结论；请告知系统管理员。
      </p>
    </div>
  );
}
