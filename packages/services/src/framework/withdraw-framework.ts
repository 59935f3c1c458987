import { type FrameworkStepTaken, type StepInput, stepInput } from "@hengji/contracts";
import type { ChangeContext } from "../context.ts";
import { takeStep } from "./take-step.ts";

/** 撤回: back to its authors before anybody reviewed it. */
export const withdrawFramework = (context: ChangeContext, input: StepInput): Promise<FrameworkStepTaken> =>
  takeStep(context, "framework.withdraw", stepInput, input, () => ({ kind: "withdraw" }));
