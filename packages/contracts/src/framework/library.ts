import * as z from "zod/mini";
import { decimal } from "../decimal.ts";
import { plainText } from "../plain-text.ts";
import { frameworkStateCode } from "./submission.ts";

const year = z.int().check(z.gte(2000), z.lte(2100));

export const frameworkListInput = z.object({
  year: z.optional(year),
  /** Part of the name. */
  text: z.optional(z.string().check(z.maxLength(100))),
});
export type FrameworkListInput = z.infer<typeof frameworkListInput>;

/** One line of the library: a published version, or one that is on its way. */
export const frameworkSummary = z.object({
  frameworkId: z.uuid(),
  /** Where it is edited and reviewed; null for one that was published before drafts were kept here. */
  draftId: z.nullable(z.uuid()),
  /** The version it is, or would become when published. */
  version: z.int(),
  bureauName: z.string(),
  name: z.string(),
  year: z.int(),
  state: frameworkStateCode,
  /** Published, and no later version is. */
  current: z.boolean(),
  rows: z.int(),
  /** Points of the scored rows; "0" without rows. */
  points: decimal,
  total: decimal,
  /** Defects of the examination: errors that block publication, and what was neither mended nor acknowledged besides. */
  errors: z.int(),
  warnings: z.int(),
  /** Who changed it last; for a published version who published it. Null for what was loaded. */
  by: z.nullable(z.string()),
  at: z.iso.datetime(),
  /** Evaluations that are scored by it. */
  usedBy: z.int(),
  /** The next step is this reader's. */
  waitsForMe: z.boolean(),
});
export type FrameworkSummary = z.infer<typeof frameworkSummary>;

export const frameworkListOutput = z.object({
  /** Newest year first, then by name, later versions first. */
  frameworks: z.array(frameworkSummary),
  /** Bureaus for which this reader may make a framework; none for who only reviews. */
  mayCreateFor: z.array(z.object({ regionId: z.string(), bureauName: z.string() })),
});
export type FrameworkListOutput = z.infer<typeof frameworkListOutput>;

/** A published version by its name. */
export const frameworkVersionKey = z.object({ frameworkId: z.uuid(), version: z.int().check(z.gte(1)) });
export type FrameworkVersionKey = z.infer<typeof frameworkVersionKey>;

export const createFrameworkInput = z.object({
  requestKey: z.uuid(),
  /** Which bureau's; only needed by who works for several. Of a copy: its source's. */
  regionId: z.optional(z.string().check(z.maxLength(12))),
  name: plainText(100),
  year,
  /** Takes rows, facts and head over with their codes, without the acknowledgements; absent: a blank one. */
  copyOf: z.optional(frameworkVersionKey),
});
export type CreateFrameworkInput = z.infer<typeof createFrameworkInput>;

/** Where the new draft is. Also the answer of `framework.revise`. */
export const frameworkDraftMade = z.object({ frameworkId: z.uuid(), draftId: z.uuid() });
export type FrameworkDraftMade = z.infer<typeof frameworkDraftMade>;
