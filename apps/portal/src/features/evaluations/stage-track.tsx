import { type EvaluationSummary, type StageCode, stageLabels } from "@hengji/contracts";

/** What each mark of the track stands for, in order; a stage is the mark that is being worked on. */
export const trackSteps: readonly { stage: StageCode; label: string }[] = [
  { stage: "awaitingFirm", label: "委托" },
  { stage: "scoring", label: "评分" },
  { stage: "released", label: "征求意见" },
  { stage: "concluded", label: "结论" },
];

/** How far an evaluation has come: marks for the eye, words for everyone. */
export function StageTrack({ evaluation }: { evaluation: EvaluationSummary }) {
  const { stage, scoredRows, applicableRows } = evaluation;
  const current = trackSteps.findIndex((step) => step.stage === stage);
  return (
    <span className="inline-flex items-center gap-2.5">
      <span aria-hidden="true" className="inline-flex gap-[3px]">
        {trackSteps.map((step, index) => (
          <span
            className={markClass(index, stage === "concluded" ? trackSteps.length : current)}
            key={step.stage}
          />
        ))}
      </span>
      <span>
        {stageLabels[stage]}
        {stage === "scoring" ? (
          <span className="ml-2 text-sm text-ink-3">
            已评{scoredRows}/{applicableRows}
          </span>
        ) : null}
      </span>
    </span>
  );
}

function markClass(index: number, current: number): string {
  const mark = "size-[11px] rounded-[2px] border-[1.5px]";
  if (index < current) return `${mark} border-ink-3 bg-ink-3`;
  if (index > current) return `${mark} border-line-strong`;
  return `${mark} border-blue shadow-[inset_4px_0_var(--blue)]`;
}
