import type { ChangeContext } from "../context.ts";
import type * as z from "zod/mini";
import type { Transaction } from "@hengji/db";
import type { FrameworkChangeKey } from "../policy/policy.ts";
import {
  changeFramework,
  type Found,
  type FrameworkChange,
  type FrameworkPlace,
} from "./change-framework.ts";
import { type DraftRow, loadDraftLocked } from "./load-draft.ts";

export interface DraftRequest {
  readonly draftId: string;
  readonly requestKey: string;
}

export type DraftPlace = FrameworkPlace<Found & { readonly row: DraftRow }>;

/** A change of one draft, which is locked while it is decided. */
export const changeDraft = <Input extends DraftRequest, Answer extends object>(
  context: ChangeContext,
  key: FrameworkChangeKey,
  schema: z.ZodMiniType<Input>,
  rawInput: Input,
  work: (tx: Transaction, place: DraftPlace, input: Input) => Promise<FrameworkChange<Answer>>,
): Promise<Answer> =>
  changeFramework(context, key, schema, rawInput, {
    about: ({ draftId }) => ({ kind: "frameworkDraft", id: draftId }),
    find: async (tx, regionIds, { draftId }) => {
      const row = await loadDraftLocked(tx, regionIds, draftId);
      return row && { regionId: row.draft.regionId, row };
    },
    work,
  });
