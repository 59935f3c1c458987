import { type FrameworkStepTaken, type ReturnFrameworkInput, returnFrameworkInput } from "@hengji/contracts";
import type { ChangeContext } from "../context.ts";
import { takeStep } from "./take-step.ts";

/** 退回: back to its authors with what is to be changed. */
export const returnFramework = (
  context: ChangeContext,
  input: ReturnFrameworkInput,
): Promise<FrameworkStepTaken> =>
  takeStep(context, "framework.return", returnFrameworkInput, input, ({ opinion }) => ({
    kind: "return",
    opinion,
  }));
