import { type FrameworkStepTaken, type StepInput, stepInput } from "@hengji/contracts";
import type { ChangeContext } from "../context.ts";
import { takeStep } from "./take-step.ts";

/** 审核发布: another person than its authors puts it into force. */
export const approveFramework = (context: ChangeContext, input: StepInput): Promise<FrameworkStepTaken> =>
  takeStep(context, "framework.approve", stepInput, input, () => ({ kind: "approve", outcome: "published" }));
