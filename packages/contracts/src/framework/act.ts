import * as z from "zod/mini";
import { plainText } from "../plain-text.ts";
import { frameworkVersionKey } from "./library.ts";
import { frameworkSubmission } from "./submission.ts";

/** A step of the review loop; `baseVersion` is the submission's version that the person was looking at. */
const step = { draftId: z.uuid(), requestKey: z.uuid(), baseVersion: z.int().check(z.gte(0)) };
const words = plainText(1000);

/** Of `framework.submit`, `framework.withdraw` and `framework.approve`. */
export const stepInput = z.object(step);
export type StepInput = z.infer<typeof stepInput>;

export const returnFrameworkInput = z.object({ ...step, opinion: words });
export type ReturnFrameworkInput = z.infer<typeof returnFrameworkInput>;

export const cancelFrameworkInput = z.object({ ...step, reason: words });
export type CancelFrameworkInput = z.infer<typeof cancelFrameworkInput>;

/** Opens the next version of a published framework; refused while one is open already. */
export const reviseFrameworkInput = z.object({ requestKey: z.uuid(), ...frameworkVersionKey.shape });
export type ReviseFrameworkInput = z.infer<typeof reviseFrameworkInput>;

export const frameworkStepTaken = z.object({
  submission: frameworkSubmission,
  /** What the step published; null when it published nothing. */
  published: z.nullable(z.object({ ...frameworkVersionKey.shape, contentHash: z.string() })),
});
export type FrameworkStepTaken = z.infer<typeof frameworkStepTaken>;
