import * as z from "zod/mini";

/** 记录: the audit entries of one evaluation in words, newest first, a page at a time. */
export const recordsInput = z.object({
  evaluationId: z.uuid(),
  /** Continue below this entry. */
  before: z.optional(z.int()),
  indicatorCode: z.optional(z.string().check(z.maxLength(64))),
});
export type RecordsInput = z.infer<typeof recordsInput>;

export const record = z.object({
  seq: z.int(),
  at: z.iso.datetime(),
  by: z.string(),
  role: z.nullable(z.string()),
  /** One Chinese sentence. */
  what: z.string(),
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  indicatorCode: z.nullable(z.string()),
  hash: z.string(),
});
export type SheetRecord = z.infer<typeof record>;

export const recordsOutput = z.object({ records: z.array(record), next: z.nullable(z.int()) });
export type RecordsOutput = z.infer<typeof recordsOutput>;
