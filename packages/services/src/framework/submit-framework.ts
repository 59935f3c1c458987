import { type FrameworkStepTaken, type StepInput, stepInput } from "@hengji/contracts";
import type { ChangeContext } from "../context.ts";
import { takeStep } from "./take-step.ts";

/** 提交审核: the draft is locked and goes to the manager; refused while an error of the examination stands. */
export const submitFramework = (context: ChangeContext, input: StepInput): Promise<FrameworkStepTaken> =>
  takeStep(context, "framework.submit", stepInput, input, () => ({ kind: "submit" }));
