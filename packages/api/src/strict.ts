import { evaluationListOutput, evaluationSheet, evaluationSummary, viewer } from "@hengji/contracts";
import * as z from "zod/mini";

/** Outputs as they leave: a field that the contract does not name is a fault, not a surprise for the reader. */
const summary = z.strictObject(evaluationSummary.shape);
export const strictSheet = z.strictObject({ ...evaluationSheet.shape, evaluation: summary });
export const strictList = z.strictObject({ ...evaluationListOutput.shape, evaluations: z.array(summary) });
export const strictViewer = z.strictObject({
  ...viewer.shape,
  memberships: z.array(z.strictObject(viewer.shape.memberships.def.element.shape)),
});
