import type { Observation } from "@hengji/scoring-core";
import * as z from "zod/mini";
import { decimal } from "../decimal.ts";
import { freeText, plainText } from "../plain-text.ts";
import { grade } from "../evaluation/evaluation-list.ts";

/**
 * What every change of a sheet carries: which sheet, the key that makes a replay harmless (made when the
 * editor opens), and the version that the person was looking at (0: there was none yet).
 */
const change = {
  evaluationId: z.uuid(),
  requestKey: z.uuid(),
  baseVersion: z.int().check(z.gte(0)),
};

const reason = plainText(1000);
const code = z.string().check(z.minLength(1), z.maxLength(64));

export const saveFactInput = z.object({
  ...change,
  /** Fact key; `<key>@prior` for the year before. */
  key: code,
  /** Checked against the fact's definition by scoring-core's `parseObservation`. */
  observation: z.custom<Observation>((value) => typeof value === "object" && value !== null),
});
export type SaveFactInput = z.infer<typeof saveFactInput>;

export const saveJudgementInput = z.object({ ...change, key: code, awarded: decimal, reason });
export type SaveJudgementInput = z.infer<typeof saveJudgementInput>;

export const setOverrideInput = z.object({ ...change, indicatorCode: code, awarded: decimal, reason });
export type SetOverrideInput = z.infer<typeof setOverrideInput>;

export const withdrawOverrideInput = z.object({ ...change, indicatorCode: code });
export type WithdrawOverrideInput = z.infer<typeof withdrawOverrideInput>;

export const saveRationaleInput = z.object({
  ...change,
  indicatorCode: code,
  rationale: freeText(2000),
});
export type SaveRationaleInput = z.infer<typeof saveRationaleInput>;

/** Version of one editable thing, and who saved it last; null for what was loaded. */
export const revision = z.object({
  version: z.int(),
  by: z.nullable(z.string()),
  at: z.iso.datetime(),
});
export type Revision = z.infer<typeof revision>;

/** What followed from a change, as the server computed it. */
export const sheetChanged = z.object({
  revision,
  /** False when the saved value was the current one already: nothing was written. */
  changed: z.boolean(),
  entries: z.array(z.object({ code: z.string(), computed: decimal, awarded: decimal })),
  computedTotal: decimal,
  total: decimal,
  grade,
  scoredRows: z.int(),
});
export type SheetChanged = z.infer<typeof sheetChanged>;

/** What a stale change is answered with (error data of code `conflict`): the value that stands, and whose it is. */
export type SheetConflict =
  | {
      readonly kind: "fact";
      readonly key: string;
      readonly current: Observation | null;
      readonly revision: Revision;
    }
  | {
      readonly kind: "judgement";
      readonly key: string;
      readonly current: { readonly awarded: string; readonly reason: string } | null;
      readonly revision: Revision;
    }
  | {
      readonly kind: "override";
      readonly key: string;
      readonly current: { readonly awarded: string; readonly reason: string; readonly by: string } | null;
      readonly revision: Revision;
    }
  | {
      readonly kind: "rationale";
      readonly key: string;
      readonly current: string;
      readonly revision: Revision;
    }
  | { readonly kind: "thread"; readonly key: string; readonly current: null; readonly revision: Revision };
