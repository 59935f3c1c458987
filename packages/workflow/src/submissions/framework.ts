import type { LoopContext, SubmissionRow } from "./row.ts";

export interface FrameworkContext extends LoopContext {
  /** Errors of the examination (体检) that nobody acknowledged with a reason. */
  readonly unacknowledgedErrors: number;
}

/** 指标体系: an officer writes it, the manager publishes it, and what is published changes by a new version only. */
export const framework: SubmissionRow<FrameworkContext> = {
  authors: ["bureauOfficer"],
  chain: [{ reviewer: "bureauManager" }],
  conditions: [
    {
      holdsBack: ["submit", "approve"],
      unmet: ({ unacknowledgedErrors: count }) => (count === 0 ? null : { code: "examinationErrors", count }),
    },
  ],
  outcomes: { published: [{ kind: "publish" }] },
  concluded: () => true,
};
