export { authorise, mayKnock } from "./authorise.ts";
export { policyMatrixText } from "./matrix-text.ts";
export {
  type HttpKey,
  type PageKey,
  policy,
  policyKeys,
  type PolicyKey,
  type ProcedureKey,
} from "./policy.ts";
export { evaluationReach, evaluationRoles, type Reach } from "./reach.ts";
export type { DoorKind, PolicyRow, Relation } from "./row.ts";
export { type EvaluationScope, scopeOf, tenantScopeOf } from "./scope.ts";
