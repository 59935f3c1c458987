import { type FrameworkStepTaken, type CancelFrameworkInput, cancelFrameworkInput } from "@hengji/contracts";
import type { ChangeContext } from "../context.ts";
import { takeStep } from "./take-step.ts";

/** 作废: the draft ends here with the reason; what it says stays readable. */
export const cancelFramework = (
  context: ChangeContext,
  input: CancelFrameworkInput,
): Promise<FrameworkStepTaken> =>
  takeStep(context, "framework.cancel", cancelFrameworkInput, input, ({ reason }) => ({
    kind: "cancel",
    reason,
  }));
