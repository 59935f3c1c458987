export * from "./audit/index.ts";
export type { Actor, ActorMembership, ChangeContext, ServiceContext } from "./context.ts";
export { isDatabaseLost } from "./database-lost.ts";
export { ServiceError } from "./error.ts";
export { type DatabaseAddress, openServices, type Services } from "./open-services.ts";
export * from "./policy/index.ts";
export * from "./session/index.ts";
export * from "./account/index.ts";
export * from "./presence/index.ts";
export {
  type ChainExport,
  exportAuditChain,
  exportAuditHeads,
  exportChainsOnServer,
} from "./audit/export.ts";
export { listAuditChains } from "./audit/list-chains.ts";
export { listAuditEntries } from "./audit/list-entries.ts";
export { getEvaluation } from "./evaluation/get-evaluation.ts";
export { readRecords } from "./evaluation/read-records.ts";
export { openThread } from "./comment/open-thread.ts";
export { reply } from "./comment/reply.ts";
export { resolveThread } from "./comment/resolve-thread.ts";
export { forgetOldReceipts } from "./request/receipt.ts";
export {
  recordTurnedAway,
  turnedAway,
  type TurnedAway,
  type TurnedAwayRequest,
} from "./request/record-turned-away.ts";
export { saveFact } from "./sheet/save-fact.ts";
export { saveJudgement } from "./sheet/save-judgement.ts";
export { saveRationale } from "./sheet/save-rationale.ts";
export { setOverride } from "./sheet/set-override.ts";
export { withdrawOverride } from "./sheet/withdraw-override.ts";
export { listEvaluations } from "./evaluation/list-evaluations.ts";
export * from "./framework/index.ts";
