import type { Defect, Framework } from "@hengji/scoring-core";
import * as z from "zod/mini";
import { frameworkVersionKey } from "./library.ts";
import { allowedEvent } from "./submission.ts";

const isObject = (value: unknown) => typeof value === "object" && value !== null;

/** A published version: what it says, whose it is, and what the examination said when it was published. */
export const frameworkVersionView = z.object({
  ...frameworkVersionKey.shape,
  /** Of the draft that it was; null for one that was loaded. */
  draftId: z.nullable(z.uuid()),
  bureauName: z.string(),
  framework: z.custom<Framework>(isObject),
  /** SHA-256 of the canonical content, hexadecimal. */
  contentHash: z.string(),
  /** Of the engine that examined it. */
  engineVersion: z.string(),
  /** With the reasons of those that were acknowledged. */
  defects: z.array(z.custom<Defect>(isObject)),
  /** Two persons; null for a version that was loaded. */
  author: z.nullable(z.string()),
  approver: z.nullable(z.string()),
  publishedAt: z.iso.datetime(),
  /** Every published version of this framework, latest first. */
  versions: z.array(z.object({ version: z.int(), publishedAt: z.iso.datetime() })),
  /** The draft of a later version that is being edited or reviewed. */
  openDraftId: z.nullable(z.uuid()),
  usedBy: z.int(),
  /** Whether this reader may open the next version (`revise`). */
  allowed: z.array(allowedEvent),
  /** Doors of the policy table that stand open to this reader here and now. */
  may: z.array(z.string()),
});
export type FrameworkVersionView = z.infer<typeof frameworkVersionView>;
