import type {
  AcknowledgeInput,
  CancelFrameworkInput,
  DraftChanged,
  FrameworkDraft,
  FrameworkStepTaken,
  MoveIndicatorInput,
  RemoveDefinitionInput,
  RemoveIndicatorInput,
  RenameHeadingInput,
  ReturnFrameworkInput,
  SaveDefinitionInput,
  SaveHeadInput,
  SaveIndicatorInput,
  SaveTrialInput,
  StepInput,
  WithdrawAcknowledgementInput,
} from "@hengji/contracts";
import { mutate, query } from "./call.ts";

/** The procedures that the editor of a framework calls; every one throws `CallError`. */
export interface FrameworkServer {
  read(draftId: string): Promise<FrameworkDraft>;
  saveHead(input: SaveHeadInput): Promise<DraftChanged>;
  saveFact(input: SaveDefinitionInput): Promise<DraftChanged>;
  removeFact(input: RemoveDefinitionInput): Promise<DraftChanged>;
  saveIndicator(input: SaveIndicatorInput): Promise<DraftChanged>;
  moveIndicator(input: MoveIndicatorInput): Promise<DraftChanged>;
  removeIndicator(input: RemoveIndicatorInput): Promise<DraftChanged>;
  renameHeading(input: RenameHeadingInput): Promise<DraftChanged>;
  acknowledge(input: AcknowledgeInput): Promise<DraftChanged>;
  withdrawAcknowledgement(input: WithdrawAcknowledgementInput): Promise<DraftChanged>;
  saveTrial(input: SaveTrialInput): Promise<DraftChanged>;
  submit(input: StepInput): Promise<FrameworkStepTaken>;
  withdraw(input: StepInput): Promise<FrameworkStepTaken>;
  approve(input: StepInput): Promise<FrameworkStepTaken>;
  return(input: ReturnFrameworkInput): Promise<FrameworkStepTaken>;
  cancel(input: CancelFrameworkInput): Promise<FrameworkStepTaken>;
}

export const frameworkServer: FrameworkServer = {
  read: (draftId) => query("framework.get", { draftId }),
  saveHead: (input) => mutate("framework.saveHead", input),
  saveFact: (input) => mutate("framework.saveFact", input),
  removeFact: (input) => mutate("framework.removeFact", input),
  saveIndicator: (input) => mutate("framework.saveIndicator", input),
  moveIndicator: (input) => mutate("framework.moveIndicator", input),
  removeIndicator: (input) => mutate("framework.removeIndicator", input),
  renameHeading: (input) => mutate("framework.renameHeading", input),
  acknowledge: (input) => mutate("framework.acknowledge", input),
  withdrawAcknowledgement: (input) => mutate("framework.withdrawAcknowledgement", input),
  saveTrial: (input) => mutate("framework.saveTrial", input),
  submit: (input) => mutate("framework.submit", input),
  withdraw: (input) => mutate("framework.withdraw", input),
  approve: (input) => mutate("framework.approve", input),
  return: (input) => mutate("framework.return", input),
  cancel: (input) => mutate("framework.cancel", input),
};
