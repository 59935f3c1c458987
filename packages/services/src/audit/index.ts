export {
  type AuditAction,
  auditActions,
  auditSentence,
  type AuditWords,
  auditWords,
} from "./action-words.ts";
export { type ChainHead, readChainHead, readChainHeads } from "./chain-head.ts";
export {
  type AuditContext,
  type AuditEntry,
  type AuditOrigin,
  emit,
  emitRefusal,
  sessionPrefix,
} from "./emit.ts";
export { exportChain } from "./export-chain.ts";
export { type HeadsFile, openHeadsFile } from "./heads-file.ts";
export { readTrail, type TrailPage, type TrailRecord } from "./read-trail.ts";
export { openSigningKey, type SignedHead, signHead, type SigningKey } from "./signed-head.ts";
export { type Signing, signHeads } from "./sign-heads.ts";
export type { AuditTrace } from "./trace.ts";
