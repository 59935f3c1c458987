import {
  acknowledgeInput,
  cancelFrameworkInput,
  createFrameworkInput,
  frameworkGetInput,
  frameworkListInput,
  frameworkVersionKey,
  moveIndicatorInput,
  removeDefinitionInput,
  removeIndicatorInput,
  renameHeadingInput,
  returnFrameworkInput,
  reviseFrameworkInput,
  saveDefinitionInput,
  saveHeadInput,
  saveIndicatorInput,
  saveTrialInput,
  stepInput,
  withdrawAcknowledgementInput,
} from "@hengji/contracts";
import {
  acknowledge,
  approveFramework,
  cancelFramework,
  createFramework,
  getFramework,
  getFrameworkVersion,
  listFrameworks,
  moveIndicator,
  removeDefinition,
  removeIndicator,
  renameHeading,
  returnFramework,
  reviseFramework,
  saveDefinition,
  saveHead,
  saveIndicator,
  saveTrial,
  submitFramework,
  withdrawAcknowledgement,
  withdrawFramework,
} from "@hengji/services";
import { proc, router } from "../procedure.ts";
import {
  strictDraft,
  strictDraftChanged,
  strictDraftMade,
  strictFrameworkList,
  strictStepTaken,
  strictVersion,
} from "./strict.ts";

export const frameworkRouter = router({
  list: proc("framework.list")
    .input(frameworkListInput)
    .output(strictFrameworkList)
    .query(({ ctx, input }) => listFrameworks(ctx, input)),

  get: proc("framework.get")
    .input(frameworkGetInput)
    .output(strictDraft)
    .query(({ ctx, input }) => getFramework(ctx, input)),

  version: proc("framework.version")
    .input(frameworkVersionKey)
    .output(strictVersion)
    .query(({ ctx, input }) => getFrameworkVersion(ctx, input)),

  create: proc("framework.create")
    .input(createFrameworkInput)
    .output(strictDraftMade)
    .mutation(({ ctx, input }) => createFramework(ctx, input)),

  saveHead: proc("framework.saveHead")
    .input(saveHeadInput)
    .output(strictDraftChanged)
    .mutation(({ ctx, input }) => saveHead(ctx, input)),

  saveFact: proc("framework.saveFact")
    .input(saveDefinitionInput)
    .output(strictDraftChanged)
    .mutation(({ ctx, input }) => saveDefinition(ctx, input)),

  removeFact: proc("framework.removeFact")
    .input(removeDefinitionInput)
    .output(strictDraftChanged)
    .mutation(({ ctx, input }) => removeDefinition(ctx, input)),

  saveIndicator: proc("framework.saveIndicator")
    .input(saveIndicatorInput)
    .output(strictDraftChanged)
    .mutation(({ ctx, input }) => saveIndicator(ctx, input)),

  moveIndicator: proc("framework.moveIndicator")
    .input(moveIndicatorInput)
    .output(strictDraftChanged)
    .mutation(({ ctx, input }) => moveIndicator(ctx, input)),

  removeIndicator: proc("framework.removeIndicator")
    .input(removeIndicatorInput)
    .output(strictDraftChanged)
    .mutation(({ ctx, input }) => removeIndicator(ctx, input)),

  renameHeading: proc("framework.renameHeading")
    .input(renameHeadingInput)
    .output(strictDraftChanged)
    .mutation(({ ctx, input }) => renameHeading(ctx, input)),

  acknowledge: proc("framework.acknowledge")
    .input(acknowledgeInput)
    .output(strictDraftChanged)
    .mutation(({ ctx, input }) => acknowledge(ctx, input)),

  withdrawAcknowledgement: proc("framework.withdrawAcknowledgement")
    .input(withdrawAcknowledgementInput)
    .output(strictDraftChanged)
    .mutation(({ ctx, input }) => withdrawAcknowledgement(ctx, input)),

  saveTrial: proc("framework.saveTrial")
    .input(saveTrialInput)
    .output(strictDraftChanged)
    .mutation(({ ctx, input }) => saveTrial(ctx, input)),

  submit: proc("framework.submit")
    .input(stepInput)
    .output(strictStepTaken)
    .mutation(({ ctx, input }) => submitFramework(ctx, input)),

  withdraw: proc("framework.withdraw")
    .input(stepInput)
    .output(strictStepTaken)
    .mutation(({ ctx, input }) => withdrawFramework(ctx, input)),

  approve: proc("framework.approve")
    .input(stepInput)
    .output(strictStepTaken)
    .mutation(({ ctx, input }) => approveFramework(ctx, input)),

  return: proc("framework.return")
    .input(returnFrameworkInput)
    .output(strictStepTaken)
    .mutation(({ ctx, input }) => returnFramework(ctx, input)),

  cancel: proc("framework.cancel")
    .input(cancelFrameworkInput)
    .output(strictStepTaken)
    .mutation(({ ctx, input }) => cancelFramework(ctx, input)),

  revise: proc("framework.revise")
    .input(reviseFrameworkInput)
    .output(strictDraftMade)
    .mutation(({ ctx, input }) => reviseFramework(ctx, input)),
});
