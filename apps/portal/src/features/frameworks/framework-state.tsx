import { type FrameworkStateCode, frameworkStateLabels } from "@hengji/contracts";
import { type Mark, StateMark } from "@hengji/ui";

const marks: Record<FrameworkStateCode, Mark> = {
  draft: "working",
  inReview: "waiting",
  returned: "returned",
  withdrawn: "returned",
  reopened: "returned",
  accepted: "done",
  cancelled: "missing",
};

/** Where a framework stands in its review, as shape and word. */
export function FrameworkState({ state }: { state: FrameworkStateCode }) {
  return <StateMark mark={marks[state]}>{frameworkStateLabels[state]}</StateMark>;
}
