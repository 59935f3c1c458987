import * as z from "zod/mini";
import { decimal } from "../decimal.ts";
import { nextStepLabels, roleLabels, stageLabels } from "../vocabulary.ts";

const keys = <T extends string>(labels: Record<T, unknown>) => Object.keys(labels) as [T, ...T[]];
export const stageCode = z.enum(keys(stageLabels));
export const nextStepCode = z.enum(keys(nextStepLabels));
export const roleCode = z.enum(keys(roleLabels));

export const grade = z.object({ code: z.string(), label: z.string() });

export const evaluationListInput = z.object({
  /** Only this year; all years when absent. */
  year: z.optional(z.int().check(z.gte(2000), z.lte(2200))),
});
export type EvaluationListInput = z.infer<typeof evaluationListInput>;

/** One line of 年度评价. A reader of releases gets the released figures, never the live ones. */
export const evaluationSummary = z.object({
  id: z.uuid(),
  year: z.int(),
  cycleName: z.string(),
  bureauName: z.string(),
  departmentName: z.string(),
  firmName: z.nullable(z.string()),
  stage: stageCode,
  scoredRows: z.int(),
  applicableRows: z.int(),
  total: z.nullable(decimal),
  grade: z.nullable(grade),
  nextStep: nextStepCode,
  nextRole: z.nullable(roleCode),
  /** True when the next step waits for a role the reader holds there. */
  waitsForMe: z.boolean(),
  updatedAt: z.iso.datetime(),
});
export type EvaluationSummary = z.infer<typeof evaluationSummary>;

export const evaluationListOutput = z.object({ evaluations: z.array(evaluationSummary) });
export type EvaluationListOutput = z.infer<typeof evaluationListOutput>;
