import type { SheetChanged, SheetConflict } from "@hengji/contracts";
import type { Transaction } from "@hengji/db";
import type { Framework, ScoringInput } from "@hengji/scoring-core";
import type * as z from "zod/mini";
import type { AuditTrace } from "../audit/index.ts";
import type { Actor, ChangeContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import type { RoleCode } from "@hengji/contracts";
import { loadSheetRows, type SheetRows } from "../evaluation/load.ts";
import { sheetOf } from "../evaluation/sheet.ts";
import type { ChangeKey } from "../policy/policy.ts";
import { changeEvaluation, type ChangePlace, type ChangeRequest } from "./change-evaluation.ts";
import { recordedResult, rescore } from "./rescore.ts";
import { revisionsOf, type SheetRevisions } from "./revisions.ts";

/** The sheet as it stands under the lock, for a verb to decide on. */
export interface OpenSheet {
  readonly framework: Framework;
  readonly input: ScoringInput;
  readonly rationales: Readonly<Record<string, string>>;
  readonly revisions: SheetRevisions;
  readonly role: RoleCode;
}

/** Where a write goes: the keys of the third-party assessment, and who writes. */
export interface OwnRows {
  readonly regionId: string;
  readonly evaluationId: string;
  readonly kind: "thirdParty";
  readonly actor: Actor;
}

/** The new version of what was written, by the database clock. */
export interface Written {
  readonly version: number;
  readonly at: Date;
}

export interface SheetDecision {
  /** What stands now and whose it is; the answer to a change made from an older version. */
  readonly current: SheetConflict;
  /** The given value is the one that stands: nothing is to be written, and nobody is overwritten. */
  readonly same: boolean;
  readonly input: ScoringInput;
  readonly before: AuditTrace | null;
  readonly after: AuditTrace | null;
  /** Writes where the version is still `current`'s; null when it is not. */
  readonly write: (tx: Transaction, own: OwnRows) => Promise<Written | null>;
}

/**
 * One change of one editable thing of the sheet. The verb only decides what its input means; version, scores,
 * record and replay are the same for all. `conflict` with what stands when the version has moved on.
 */
export function changeSheet<Input extends ChangeRequest & { readonly baseVersion: number }>(
  context: ChangeContext,
  key: ChangeKey,
  schema: z.ZodMiniType<Input>,
  rawInput: Input,
  decide: (sheet: OpenSheet, input: Input) => SheetDecision,
): Promise<SheetChanged> {
  return changeEvaluation(context, key, schema, rawInput, async (tx, place, input) => {
    const rows = await loadSheetRows(tx, place.row);
    const sheet = { ...sheetOf(rows), revisions: revisionsOf(rows), role: place.role };
    const decision = decide(sheet, input);
    const { current, before, after } = decision;
    if (decision.same) return { answer: unchanged(place, current), done: null };
    if (input.baseVersion !== current.revision.version) throw stale(current);

    const written = await decision.write(tx, ownRows(place));
    if (written === null) throw stale(current);
    const result = await rescore(tx, place.row, entriesBut(current, rows), sheet.framework, decision.input);
    const revision = { version: written.version, by: place.actor.name, at: written.at.toISOString() };
    const object = { kind: current.kind, id: current.key, version: written.version };
    return {
      answer: { revision, changed: true, ...result },
      done: { entry: { object, before, after }, notice: { kind: current.kind, key: current.key } },
    };
  });
}

/** What an override counts was written just now, as it was typed: its row is scored like one that differs. */
const entriesBut = ({ kind, key }: SheetConflict, { entries }: Pick<SheetRows, "entries">) => ({
  entries: kind === "override" ? entries.filter(({ indicatorCode }) => indicatorCode !== key) : entries,
});

const ownRows = ({ row: { evaluation }, actor }: ChangePlace): OwnRows => ({
  regionId: evaluation.regionId,
  evaluationId: evaluation.id,
  kind: "thirdParty",
  actor,
});

const unchanged = ({ row }: ChangePlace, { revision }: SheetConflict): SheetChanged => ({
  revision,
  changed: false,
  entries: [],
  ...recordedResult(row),
});

export const stale = (conflict: SheetConflict) =>
  new ServiceError(
    "conflict",
    conflict.revision.version === 0
      ? "这一项已不在表中，内容没有保存。请刷新页面查看当前内容。"
      : `${conflict.revision.by ?? "他人"}已先保存了这一项，您的内容没有覆盖它。请比较两边的内容后再保存。`,
    { conflict },
  );
