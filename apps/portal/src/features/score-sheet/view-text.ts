import type { EvaluationSheet } from "@hengji/contracts";
import { momentText } from "./date-text.ts";

/** Which copy one reads: the one being worked on, or what was released and when. */
export function viewText({ view, releasedAt, evaluation }: EvaluationSheet): string {
  if (view === "live") return "工作稿";
  const copy = evaluation.stage === "concluded" ? "结论稿" : "征求意见稿";
  return releasedAt === null ? copy : `${copy} · ${momentText(releasedAt)}发出`;
}
