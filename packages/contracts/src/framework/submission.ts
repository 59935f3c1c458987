import type { EventKind, StateKind } from "@hengji/workflow";
import * as z from "zod/mini";
import { roleCode } from "../evaluation/evaluation-list.ts";

const keys = <T extends string>(labels: Record<T, unknown>) => Object.keys(labels) as [T, ...T[]];

/** Where a framework stands in its review loop, by the states of packages/workflow. */
export const frameworkStateLabels = {
  draft: "编制中",
  inReview: "待审核发布",
  returned: "已退回",
  withdrawn: "已撤回",
  reopened: "已重开",
  accepted: "已发布",
  cancelled: "已作废",
} as const satisfies Readonly<Record<StateKind, string>>;
export type FrameworkStateCode = keyof typeof frameworkStateLabels;
export const frameworkStateCode = z.enum(keys(frameworkStateLabels));

/** What a person may do with it, in the order of its buttons. */
export const frameworkEventLabels = {
  edit: "编辑",
  submit: "提交审核",
  withdraw: "撤回",
  approve: "审核发布",
  return: "退回并说明理由",
  reopen: "重开",
  revise: "修订",
  cancel: "作废",
} as const satisfies Readonly<Record<EventKind, string>>;
export type FrameworkEventCode = keyof typeof frameworkEventLabels;
export const frameworkEventCode = z.enum(keys(frameworkEventLabels));

/** An event of the person's own part: open, or held back for a reason that a person may read. */
export const allowedEvent = z.object({
  event: frameworkEventCode,
  refusal: z.nullable(z.object({ code: z.string(), message: z.string() })),
});
export type AllowedEvent = z.infer<typeof allowedEvent>;

/** One step that was taken, with what was said. */
export const submissionStep = z.object({
  event: frameworkEventCode,
  state: frameworkStateCode,
  by: z.string(),
  role: roleCode,
  mine: z.boolean(),
  at: z.iso.datetime(),
  /** Opinion of a return, reason of a cancellation; null where nothing had to be said. */
  said: z.nullable(z.string()),
});
export type SubmissionStep = z.infer<typeof submissionStep>;

export const frameworkSubmission = z.object({
  state: frameworkStateCode,
  /** Counts the steps taken; what the next step must have been decided on. */
  version: z.int(),
  /** Everyone who wrote in this version, in the order of their first hand; none of them may publish it. */
  authors: z.array(z.object({ name: z.string(), mine: z.boolean() })),
  /** Oldest first. */
  steps: z.array(submissionStep),
  /** Only events of this reader's part; what is not listed is not theirs, or not now. */
  allowed: z.array(allowedEvent),
});
export type FrameworkSubmission = z.infer<typeof frameworkSubmission>;
