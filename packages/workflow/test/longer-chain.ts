import type { LoopContext, SubmissionRow } from "../src/submissions/row.ts";

export interface LongerContext extends LoopContext {
  readonly open: boolean;
  readonly second: boolean;
  readonly concluded: boolean;
}

/**
 * A chain that uses all the loop offers and 指标体系 does not: three steps, the second on a condition, a gate, and
 * a conclusion that comes later than acceptance.
 */
export const longerChain: SubmissionRow<LongerContext> = {
  authors: ["bureauOfficer"],
  chain: [
    { reviewer: "bureauOfficer" },
    { reviewer: "bureauOfficer", when: ({ second }) => second },
    { reviewer: "bureauManager" },
  ],
  conditions: [
    {
      holdsBack: ["edit", "submit"],
      unmet: ({ open }) => (open ? null : { code: "notNow", state: "draft" }),
    },
  ],
  outcomes: { published: [{ kind: "publish" }] },
  concluded: ({ concluded }) => concluded,
};
