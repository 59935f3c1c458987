import type { EvaluationSummary } from "@hengji/contracts";

const tones: Readonly<Record<string, string>> = {
  优: "text-grade-1",
  良: "text-grade-2",
  中: "text-grade-3",
  差: "text-grade-4",
};

/** The grade as its word; the hue only helps. */
export function GradeWord({ grade }: { grade: NonNullable<EvaluationSummary["grade"]> }) {
  return <span className={`font-semibold ${tones[grade.label] ?? ""}`}>{grade.label}</span>;
}
