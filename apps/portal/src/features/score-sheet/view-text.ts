import type { EvaluationSheet } from "@hengji/contracts";
import { momentText } from "./date-text.ts";

/** The one word for a copy, on the screen as on paper. */
export function copyWord({ view, evaluation }: Pick<EvaluationSheet, "view" | "evaluation">): string {
  if (evaluation.stage === "concluded") return "结论稿";
  return view === "live" ? "未定稿" : "征求意见稿";
}

/** Which copy one reads: the one being worked on, or what was released and when. */
export function viewText({ view, releasedAt, evaluation }: EvaluationSheet): string {
  const copy = copyWord({ view, evaluation });
  return view === "live" || releasedAt === null ? copy : `${copy} · ${momentText(releasedAt)}发出`;
}
