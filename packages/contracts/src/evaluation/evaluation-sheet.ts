import type { Framework, ScoringInput } from "@hengji/scoring-core";
import * as z from "zod/mini";
import { revision } from "../sheet/change.ts";
import { thread } from "../sheet/comment.ts";
import { decimal } from "../decimal.ts";
import { evaluationSummary, grade } from "./evaluation-list.ts";

export const evaluationGetInput = z.object({ id: z.uuid() });
export type EvaluationGetInput = z.infer<typeof evaluationGetInput>;

/**
 * Everything the score sheet shows. The browser computes each score again from `framework` and `input`
 * with the same engine; `recorded` is what the server stored, and the two must be equal.
 */
export const evaluationSheet = z.object({
  evaluation: evaluationSummary,
  noticeNumber: z.nullable(z.string()),
  assessmentDate: z.nullable(z.iso.date()),
  reportDate: z.nullable(z.iso.date()),
  /** "live" for those who work on it, "released" for the copy that a department reads. */
  view: z.enum(["live", "released"]),
  releasedAt: z.nullable(z.iso.datetime()),
  framework: z.custom<Framework>((value) => typeof value === "object" && value !== null),
  frameworkVersion: z.int(),
  frameworkHash: z.string(),
  engineVersion: z.string(),
  input: z.custom<ScoringInput>((value) => typeof value === "object" && value !== null),
  /** 评分说明 by indicator code. */
  rationales: z.record(z.string(), z.string()),
  /** Versions of what may be edited; empty in a released copy. */
  revisions: z.object({
    facts: z.record(z.string(), revision),
    judgements: z.record(z.string(), revision),
    overrides: z.record(z.string(), revision),
    rationales: z.record(z.string(), revision),
  }),
  /** Doors of the policy table that stand open to this reader here and now. */
  may: z.array(z.string()),
  /** 批注; empty for readers outside the firm. */
  threads: z.array(thread),
  recorded: z.object({ computedTotal: decimal, total: decimal, grade, scoredAt: z.iso.datetime() }),
});
export type EvaluationSheet = z.infer<typeof evaluationSheet>;
