import { roleLabels, type Viewer } from "@hengji/contracts";
import type { Worker } from "./state/sheet-state.ts";

/** Who works on the sheet: the role word is the one that an override of theirs carries. */
export function workerOf({ account, name, memberships }: Viewer): Worker {
  const scoring = memberships.find(({ role }) => role === "leadEvaluator" || role === "evaluator");
  const { role } = scoring ?? memberships[0] ?? {};
  return { account, name, role: role ? roleLabels[role] : "" };
}
