import { evaluationGetInput, evaluationListInput } from "@hengji/contracts";
import { getEvaluation, listEvaluations } from "@hengji/services";
import { proc, router } from "../procedure.ts";
import { strictList, strictSheet } from "../strict.ts";

export const evaluationRouter = router({
  list: proc("evaluation.list")
    .input(evaluationListInput)
    .output(strictList)
    .query(({ ctx, input }) => listEvaluations(ctx, input)),

  get: proc("evaluation.get")
    .input(evaluationGetInput)
    .output(strictSheet)
    .query(({ ctx, input }) => getEvaluation(ctx, input)),
});
