export { authorise, mayKnock } from "./authorise.ts";
export { policyMatrixText } from "./matrix-text.ts";
export {
  type ChangeKey,
  type FrameworkChangeKey,
  type HttpKey,
  type PageKey,
  policy,
  policyKeys,
  type PolicyKey,
  type ProcedureKey,
} from "./policy.ts";
export { recordingRefusals } from "./record-refusal.ts";
export { evaluationReach, evaluationRoles, type Reach, workingRoles } from "./reach.ts";
export type { DoorKind, PolicyRow, Relation } from "./row.ts";
export { type EvaluationScope, scopeOf, tenantScopeOf } from "./scope.ts";
export { openDoors, type Standing, standingOf } from "./standing.ts";
