import { evaluationGetInput, evaluationListInput, recordsInput } from "@hengji/contracts";
import { getEvaluation, listEvaluations, readRecords } from "@hengji/services";
import { proc, router } from "../procedure.ts";
import { strictList, strictRecords, strictSheet } from "../strict.ts";

export const evaluationRouter = router({
  list: proc("evaluation.list")
    .input(evaluationListInput)
    .output(strictList)
    .query(({ ctx, input }) => listEvaluations(ctx, input)),

  get: proc("evaluation.get")
    .input(evaluationGetInput)
    .output(strictSheet)
    .query(({ ctx, input }) => getEvaluation(ctx, input)),

  records: proc("evaluation.records")
    .input(recordsInput)
    .output(strictRecords)
    .query(({ ctx, input }) => readRecords(ctx, input)),
});
