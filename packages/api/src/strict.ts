import {
  auditChain,
  auditChainsOutput,
  auditEntriesOutput,
  auditEntry,
  evaluationListOutput,
  evaluationSheet,
  evaluationSummary,
  record,
  recordsOutput,
  revision,
  sheetChanged,
  thread,
  viewer,
} from "@hengji/contracts";
import * as z from "zod/mini";

/** Outputs as they leave: a field that the contract does not name is a fault, not a surprise for the reader. */
const summary = z.strictObject(evaluationSummary.shape);
const strictRevision = z.strictObject(revision.shape);
const byKey = z.record(z.string(), strictRevision);
export const strictThread = z.strictObject({
  ...thread.shape,
  comments: z.array(z.strictObject(thread.shape.comments.def.element.shape)),
});
export const strictSheet = z.strictObject({
  ...evaluationSheet.shape,
  evaluation: summary,
  revisions: z.strictObject({ facts: byKey, judgements: byKey, overrides: byKey, rationales: byKey }),
  threads: z.array(strictThread),
});
export const strictSheetChanged = z.strictObject({
  ...sheetChanged.shape,
  revision: strictRevision,
  entries: z.array(z.strictObject(sheetChanged.shape.entries.def.element.shape)),
});
export const strictRecords = z.strictObject({
  ...recordsOutput.shape,
  records: z.array(z.strictObject(record.shape)),
});
export const strictAuditChains = z.strictObject({
  ...auditChainsOutput.shape,
  chains: z.array(z.strictObject(auditChain.shape)),
});
export const strictAuditEntries = z.strictObject({
  ...auditEntriesOutput.shape,
  entries: z.array(z.strictObject(auditEntry.shape)),
});
export const strictList = z.strictObject({ ...evaluationListOutput.shape, evaluations: z.array(summary) });
export const strictViewer = z.strictObject({
  ...viewer.shape,
  memberships: z.array(z.strictObject(viewer.shape.memberships.def.element.shape)),
});
