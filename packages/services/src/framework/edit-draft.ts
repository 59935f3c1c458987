import type { DraftChanged, FrameworkConflict, Revision } from "@hengji/contracts";
import { schema, type Transaction } from "@hengji/db";
import { decide } from "@hengji/workflow";
import { and, eq, sql } from "drizzle-orm";
import type * as z from "zod/mini";
import { contentHash } from "../assessment/content-hash.ts";
import type { AuditTrace } from "../audit/index.ts";
import type { Actor, ChangeContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import type { FrameworkChangeKey } from "../policy/policy.ts";
import { neverSaved } from "../sheet/revisions.ts";
import { changeDraft, type DraftPlace, type DraftRequest } from "./change-draft.ts";
import { type DraftContent, frameworkOf } from "./content.ts";
import { loadContent } from "./load-content.ts";
import { refusedByLoop } from "./refusal-words.ts";
import { loadAuthors, loopActor, loopOf } from "./submission.ts";
import { refuseUnreadable } from "./where-in.ts";

const { frameworkAuthor, frameworkDraft } = schema;

/** Where a write goes: the draft's keys, the number and time of this change, and whose it is. */
export interface DraftWrite {
  readonly regionId: string;
  readonly draftId: string;
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: Date;
}

/** What stands of a part that authors write. */
export type PartConflict = Exclude<FrameworkConflict, { readonly kind: "trial" | "submission" }>;

export interface DraftDecision {
  /** What stands now and whose it is; the answer to a change made from an older version. */
  readonly current: PartConflict;
  /** The given value is the one that stands: nothing is to be written, and nobody is overwritten. */
  readonly same: boolean;
  /** The draft as it would stand; null where the change cannot make it unreadable. */
  readonly next: DraftContent | null;
  /** For the record; asked once the draft is known to stay readable. */
  readonly trace: () => { readonly before: AuditTrace | null; readonly after: AuditTrace | null };
  readonly write: (tx: Transaction, at: DraftWrite) => Promise<void>;
}

/** Doors whose changes enter the record: all but a person's own trial. */
export type RecordedKey = Exclude<FrameworkChangeKey, "framework.saveTrial">;

type Edit = DraftRequest & { readonly baseVersion?: number };

/**
 * One change of one part of a draft. The verb only decides what its input means; the review loop, version, readability,
 * record and replay are the same for all. Refused when the draft is not with its authors; `conflict` with what stands
 * when the version has moved on; `invalid` when the draft could not be read afterwards.
 */
export function editDraft<Input extends Edit>(
  context: ChangeContext,
  key: RecordedKey,
  inputSchema: z.ZodMiniType<Input>,
  rawInput: Input,
  decideOn: (content: DraftContent, input: Input, now: Date) => DraftDecision,
): Promise<DraftChanged> {
  return changeDraft<Input, DraftChanged>(context, key, inputSchema, rawInput, async (tx, place, input) => {
    const { row, actor, regionId } = place;
    const hands = await handsOn(tx, place);
    const content = await loadContent(tx, row);
    const decision = decideOn(content, input, context.now);
    const { current } = decision;
    if (decision.same) return { answer: { revision: current.revision, changed: false }, done: null };
    if (input.baseVersion !== undefined && input.baseVersion !== current.revision.version) {
      throw staleDraft(current);
    }
    if (decision.next) refuseUnreadable(frameworkOf(decision.next));

    const { id: draftId } = row.draft;
    await rememberAuthors(tx, { regionId, draftId }, hands);
    const { version, at } = await nextChange(tx, regionId, draftId, actor);
    await decision.write(tx, { regionId, draftId, version, changedBy: actor.userId, changedAt: at });
    const revision: Revision = { version, by: actor.name, at: at.toISOString() };
    const { kind, key: part } = current;
    return {
      answer: { revision, changed: true },
      done: {
        entry: {
          action: key,
          object: { kind: objectKinds[kind], id: partId(draftId, part), version },
          ...decision.trace(),
        },
        notice: { draftId, kind, key: part },
      },
    };
  });
}

const objectKinds: Readonly<Record<PartConflict["kind"], string>> = {
  head: "frameworkHead",
  definition: "frameworkFact",
  indicator: "frameworkIndicator",
  acknowledgement: "frameworkAcknowledgement",
};

/** A part by its name in its draft; the record has room for 200 characters, and a place names whole headings. */
function partId(draftId: string, part: string): string {
  const id = `${draftId} ${part}`;
  return id.length <= LONGEST_ID ? id : `${draftId} ${contentHash(part)}`;
}
const LONGEST_ID = 200;

/** Those who had a hand in a draft before this change, and with it. */
export interface Hands {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Asks the review loop whether this person may write now. */
async function handsOn(tx: Transaction, { row, actor, regionId }: DraftPlace): Promise<Hands> {
  const loop = loopOf(row, await loadAuthors(tx, [row]));
  // Writing is held back by neither: a draft is mended while it has errors, and a newer one has ended this one.
  const surroundings = { unacknowledgedErrors: 0, newerVersion: false };
  const decision = decide(loop, { kind: "edit" }, loopActor(actor, regionId), surroundings);
  if (decision.refusal) throw refusedByLoop(decision.refusal);
  return { before: loop.authors, after: decision.next.authors };
}

/** Adds those who had no hand in it before; nobody is ever taken out. */
export async function rememberAuthors(
  tx: Transaction,
  draft: { readonly regionId: string; readonly draftId: string },
  { before, after }: Hands,
): Promise<void> {
  const joined = after.filter((id) => !before.includes(id));
  if (joined.length === 0) return;
  await tx
    .insert(frameworkAuthor)
    .values(joined.map((userId, index) => ({ ...draft, userId, position: before.length + index + 1 })));
}

/** Counts the change; its number is the version of whatever it writes. */
async function nextChange(
  tx: Transaction,
  regionId: string,
  draftId: string,
  { userId }: Actor,
): Promise<{ version: number; at: Date }> {
  const [counted] = await tx
    .update(frameworkDraft)
    .set({ change: sql`${frameworkDraft.change} + 1`, changedBy: userId, changedAt: sql`clock_timestamp()` })
    .where(and(eq(frameworkDraft.regionId, regionId), eq(frameworkDraft.id, draftId)))
    .returning({ version: frameworkDraft.change, at: frameworkDraft.changedAt });
  if (!counted) throw new Error(`draft ${draftId} is gone under its lock`);
  return counted;
}

export const staleDraft = (conflict: FrameworkConflict) =>
  new ServiceError(
    "conflict",
    conflict.revision.version === neverSaved.version
      ? "这一项已不在指标体系中，可能已被删除或改了代码，内容没有保存。请刷新页面查看当前内容。"
      : `${conflict.revision.by ?? "他人"}已先改动了这一项，您的内容没有覆盖它。请比较两边的内容后再保存。`,
    { conflict },
  );
