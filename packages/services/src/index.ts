export * from "./audit/index.ts";
export type { Actor, ActorMembership, ChangeContext, ServiceContext } from "./context.ts";
export { ServiceError } from "./error.ts";
export { type DatabaseAddress, openServices, type Services } from "./open-services.ts";
export * from "./policy/index.ts";
export * from "./session/index.ts";
export * from "./account/index.ts";
export { getEvaluation } from "./evaluation/get-evaluation.ts";
export { listEvaluations } from "./evaluation/list-evaluations.ts";
