import type {
  Acknowledgement,
  FactDefinition,
  FactType,
  Framework,
  Indicator,
  ScoringInput,
} from "@hengji/scoring-core";
import * as z from "zod/mini";
import { freeText, plainText } from "../plain-text.ts";
import { revision } from "../sheet/change.ts";
import { frameworkVersionKey } from "./library.ts";
import { frameworkSubmission } from "./submission.ts";

const isObject = (value: unknown) => typeof value === "object" && value !== null;

/** 核定数的类型. */
export const factTypeLabels: Readonly<Record<FactType, string>> = {
  amount: "金额",
  count: "数量",
  percent: "百分比",
  date: "日期",
  yesNo: "是否",
  choice: "选项",
  cases: "例表",
};

/** Everything of a framework but its rows, its facts, its acknowledgements and its code. */
export type FrameworkHead = Omit<Framework, "schema" | "code" | "facts" | "indicators" | "acknowledged">;
export const frameworkHead = z.custom<FrameworkHead>(isObject);

export const frameworkGetInput = z.object({ draftId: z.uuid() });
export type FrameworkGetInput = z.infer<typeof frameworkGetInput>;

/** Facts and judgements that a person tries a draft with; kept for this person only. */
export type FrameworkTrial = Pick<ScoringInput, "facts" | "judgements">;
export const frameworkTrial = z.custom<FrameworkTrial>(isObject);
/** What is said with points that are tried. */
export const trialReason = freeText(1000);

/** What somebody gave as the reason why a defect stands. */
export const draftAcknowledgement = z.object({
  code: z.string(),
  place: z.string(),
  reason: z.string(),
  revision,
});
export type DraftAcknowledgement = z.infer<typeof draftAcknowledgement>;

/**
 * A draft with everything that may be edited, each with its version. What `assembleFramework` makes of it is
 * what `parseFramework` takes and `examine` examines: a draft may be defective, never unreadable.
 */
export const frameworkDraft = z.object({
  draftId: z.uuid(),
  frameworkId: z.uuid(),
  code: z.string(),
  version: z.int(),
  bureauName: z.string(),
  head: z.object({ body: frameworkHead, revision }),
  /** In order. */
  facts: z.array(z.object({ body: z.custom<FactDefinition>(isObject), revision })),
  /** In order. */
  indicators: z.array(z.object({ body: z.custom<Indicator>(isObject), revision })),
  acknowledgements: z.array(draftAcknowledgement),
  /** The version it was copied from or revises. */
  base: z.nullable(z.object({ ...frameworkVersionKey.shape, name: z.string(), year: z.int() })),
  /** Counts every change of the draft; each thing's version is the change that wrote it. */
  change: z.int(),
  submission: frameworkSubmission,
  /** Errors may be acknowledged with a reason only in the table of a past year. */
  pastYear: z.boolean(),
  /** This reader's own. */
  trial: z.object({ body: frameworkTrial, revision }),
  /** Doors of the policy table that stand open to this reader here and now. */
  may: z.array(z.string()),
});
export type FrameworkDraft = z.infer<typeof frameworkDraft>;

/**
 * What every change of a draft carries: which draft, the key that makes a replay harmless (made when the editor
 * opens), and the version that the person was looking at (0: there was none yet).
 */
const place = { draftId: z.uuid(), requestKey: z.uuid() };
const change = { ...place, baseVersion: z.int().check(z.gte(0)) };
const code = z.string().check(z.minLength(1), z.maxLength(64));
const heading = plainText(100);
/** A heading as it stands, also with blanks around it or longer than it may be named anew. */
const standing = freeText(4000).check(z.minLength(1));

export const saveHeadInput = z.object({ ...change, head: frameworkHead });
export type SaveHeadInput = z.infer<typeof saveHeadInput>;

/** Adds the fact, or replaces the one with its key; a new one goes to the end. */
export const saveDefinitionInput = z.object({ ...change, definition: z.custom<FactDefinition>(isObject) });
export type SaveDefinitionInput = z.infer<typeof saveDefinitionInput>;

export const removeDefinitionInput = z.object({ ...change, key: code });
export type RemoveDefinitionInput = z.infer<typeof removeDefinitionInput>;

/** The row that a row follows; null puts it first. */
const after = z.nullable(code);

export const saveIndicatorInput = z.object({
  ...change,
  /** Code of the row as it stands; another `indicator.code` renames it. The same for a new row. */
  code,
  indicator: z.custom<Indicator>(isObject),
  /** Where a new row goes; absent: to the end. A row that stands keeps its place. */
  after: z.optional(after),
});
export type SaveIndicatorInput = z.infer<typeof saveIndicatorInput>;

export const moveIndicatorInput = z.object({
  ...change,
  code,
  after,
  /** Names of level 1 and level 2 at its new place; absent: they stay. */
  path: z.optional(z.tuple([standing, standing])),
});
export type MoveIndicatorInput = z.infer<typeof moveIndicatorInput>;

export const removeIndicatorInput = z.object({ ...change, code });
export type RemoveIndicatorInput = z.infer<typeof removeIndicatorInput>;

/** Renames level 1, or level 2 below its level 1, in every row and wherever else the framework names it. */
export const renameHeadingInput = z.object({
  ...place,
  path: z.array(standing).check(z.minLength(1), z.maxLength(2)),
  name: heading,
});
export type RenameHeadingInput = z.infer<typeof renameHeadingInput>;

export const acknowledgeInput = z.object({
  ...change,
  /** Code and place of a defect that the examination finds now. */
  code: z.string().check(z.minLength(1), z.maxLength(64)),
  place: z.string().check(z.minLength(1), z.maxLength(400)),
  reason: plainText(1000),
});
export type AcknowledgeInput = z.infer<typeof acknowledgeInput>;

export const withdrawAcknowledgementInput = z.object({
  ...change,
  code: z.string().check(z.minLength(1), z.maxLength(64)),
  place: z.string().check(z.minLength(1), z.maxLength(400)),
});
export type WithdrawAcknowledgementInput = z.infer<typeof withdrawAcknowledgementInput>;

export const saveTrialInput = z.object({ ...change, trial: frameworkTrial });
export type SaveTrialInput = z.infer<typeof saveTrialInput>;

/** What followed from a change. */
export const draftChanged = z.object({
  revision,
  /** False when what was given is what stands: nothing was written. */
  changed: z.boolean(),
});
export type DraftChanged = z.infer<typeof draftChanged>;

/** A framework as scoring-core reads it, of the parts in which a draft is kept. */
export function assembleFramework(
  code: string,
  head: FrameworkHead,
  facts: readonly FactDefinition[],
  indicators: readonly Indicator[],
  acknowledged: readonly Acknowledgement[],
): Framework {
  return {
    schema: "hengji.framework/1",
    code,
    ...head,
    facts,
    indicators,
    ...(acknowledged.length === 0 ? {} : { acknowledged }),
  };
}
