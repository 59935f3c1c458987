import {
  allowedEvent,
  draftAcknowledgement,
  draftChanged,
  frameworkDraft,
  frameworkDraftMade,
  frameworkListOutput,
  frameworkStepTaken,
  frameworkSubmission,
  frameworkSummary,
  frameworkVersionKey,
  frameworkVersionView,
  revision,
  submissionStep,
} from "@hengji/contracts";
import * as z from "zod/mini";

/** Outputs as they leave, like those of the sheet. Bodies are the engine's types, which the verbs have parsed. */
const strictRevision = z.strictObject(revision.shape);
const strictAllowed = z.array(
  z.strictObject({
    ...allowedEvent.shape,
    refusal: z.nullable(z.strictObject(allowedEvent.shape.refusal.def.innerType.shape)),
  }),
);
const submission = z.strictObject({
  ...frameworkSubmission.shape,
  authors: z.array(z.strictObject(frameworkSubmission.shape.authors.def.element.shape)),
  steps: z.array(z.strictObject(submissionStep.shape)),
  allowed: strictAllowed,
});
const { head, facts, indicators, base, trial } = frameworkDraft.shape;
const part = <Shape extends { readonly revision: typeof revision }>({ shape }: { readonly shape: Shape }) =>
  z.strictObject({ ...shape, revision: strictRevision });

export const strictFrameworkList = z.strictObject({
  frameworks: z.array(z.strictObject(frameworkSummary.shape)),
  mayCreateFor: z.array(z.strictObject(frameworkListOutput.shape.mayCreateFor.def.element.shape)),
});
export const strictDraft = z.strictObject({
  ...frameworkDraft.shape,
  head: part(head),
  facts: z.array(part(facts.def.element)),
  indicators: z.array(part(indicators.def.element)),
  acknowledgements: z.array(part(draftAcknowledgement)),
  base: z.nullable(z.strictObject(base.def.innerType.shape)),
  trial: part(trial),
  submission,
});
export const strictVersion = z.strictObject({
  ...frameworkVersionView.shape,
  versions: z.array(z.strictObject(frameworkVersionView.shape.versions.def.element.shape)),
  allowed: strictAllowed,
});
export const strictDraftChanged = z.strictObject({ ...draftChanged.shape, revision: strictRevision });
export const strictDraftMade = z.strictObject(frameworkDraftMade.shape);
export const strictStepTaken = z.strictObject({
  submission,
  published: z.nullable(
    z.strictObject({
      ...frameworkVersionKey.shape,
      contentHash: frameworkStepTaken.shape.published.def.innerType.shape.contentHash,
    }),
  ),
});
