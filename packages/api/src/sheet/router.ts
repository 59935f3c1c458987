import {
  saveFactInput,
  saveJudgementInput,
  saveRationaleInput,
  setOverrideInput,
  withdrawOverrideInput,
} from "@hengji/contracts";
import { saveFact, saveJudgement, saveRationale, setOverride, withdrawOverride } from "@hengji/services";
import { proc, router } from "../procedure.ts";
import { strictSheetChanged } from "../strict.ts";

export const factRouter = router({
  save: proc("fact.save")
    .input(saveFactInput)
    .output(strictSheetChanged)
    .mutation(({ ctx, input }) => saveFact(ctx, input)),
});

export const judgementRouter = router({
  save: proc("judgement.save")
    .input(saveJudgementInput)
    .output(strictSheetChanged)
    .mutation(({ ctx, input }) => saveJudgement(ctx, input)),
});

export const overrideRouter = router({
  set: proc("override.set")
    .input(setOverrideInput)
    .output(strictSheetChanged)
    .mutation(({ ctx, input }) => setOverride(ctx, input)),

  withdraw: proc("override.withdraw")
    .input(withdrawOverrideInput)
    .output(strictSheetChanged)
    .mutation(({ ctx, input }) => withdrawOverride(ctx, input)),
});

export const rationaleRouter = router({
  save: proc("rationale.save")
    .input(saveRationaleInput)
    .output(strictSheetChanged)
    .mutation(({ ctx, input }) => saveRationale(ctx, input)),
});
