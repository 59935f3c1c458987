import {
  type FrameworkListInput,
  frameworkListInput,
  type FrameworkListOutput,
  type FrameworkSummary,
} from "@hengji/contracts";
import { readInTenant } from "@hengji/db";
import { type Defect, examine, type Framework } from "@hengji/scoring-core";
import type { Actor, ServiceContext } from "../context.ts";
import { parseInput } from "../parse-input.ts";
import { authorise } from "../policy/authorise.ts";
import { tenantScopeOf } from "../policy/scope.ts";
import { type DraftContent, frameworkOf } from "./content.ts";
import { counted, examined } from "./examination.ts";
import { loadContents } from "./load-content.ts";
import { type DraftRow, loadOpenDrafts } from "./load-draft.ts";
import { loadBureaus, loadDraftPoints, loadPublished, loadUses, type PublishedRow } from "./load-library.ts";
import { frameworkRegions, roleIn } from "./reach.ts";
import { type Author, allowedTo, loadAuthors, loopActor, loopOf } from "./submission.ts";

const byName = new Intl.Collator("zh-Hans-CN");

/** The library of the reader's bureaus: what is in force, what was, and what is on its way. */
export async function listFrameworks(
  { db, actor: caller, now }: ServiceContext,
  rawInput: FrameworkListInput,
): Promise<FrameworkListOutput> {
  const actor = authorise(caller, "framework.list");
  const { year, text } = parseInput(frameworkListInput, rawInput);
  const regionIds = frameworkRegions(actor);
  const found = await readInTenant(db, tenantScopeOf(actor), async (tx) => {
    const drafts = await loadOpenDrafts(tx, regionIds);
    return {
      drafts,
      contents: await loadContents(tx, drafts),
      authors: await loadAuthors(tx, drafts),
      points: await loadDraftPoints(tx, regionIds),
      published: await loadPublished(tx, regionIds),
      uses: await loadUses(tx, regionIds),
      bureaus: await loadBureaus(tx, regionIds),
    };
  });

  const latest = new Map<string, number>();
  for (const { frameworkId, version } of found.published) {
    latest.set(frameworkId, Math.max(version, latest.get(frameworkId) ?? 0));
  }
  const frameworks = [
    ...found.drafts.map((row) => draftSummary(row, found, actor, now)),
    ...found.published.map((row) => ({
      ...publishedSummary(row, now),
      current: latest.get(row.frameworkId) === row.version,
      usedBy: found.uses.get(`${row.frameworkId} ${row.version}`) ?? 0,
    })),
  ].filter(
    (one) =>
      (year === undefined || one.year === year) && (text === undefined || one.name.includes(text.trim())),
  );
  frameworks.sort(
    (a, b) => b.year - a.year || byName.compare(a.name, b.name) || b.version - a.version || byTime(a, b),
  );
  return {
    frameworks,
    mayCreateFor: found.bureaus.flatMap(({ regionId, bureauName }) =>
      regionId !== null && roleIn(actor, "framework.create", regionId) ? [{ regionId, bureauName }] : [],
    ),
  };
}

const byTime = (a: FrameworkSummary, b: FrameworkSummary) => (a.at < b.at ? 1 : -1);

function draftSummary(
  row: DraftRow,
  found: {
    readonly contents: ReadonlyMap<string, DraftContent>;
    readonly authors: readonly Author[];
    readonly points: ReadonlyMap<string, string>;
  },
  actor: Actor,
  now: Date,
): FrameworkSummary {
  const { draft, submission, changedBy } = row;
  const content = found.contents.get(draft.id);
  if (!content) throw new Error(`draft ${draft.id} without its content`);
  const framework = frameworkOf(content);
  const { errors, warnings } = examined(framework, now);
  return {
    frameworkId: draft.frameworkId,
    draftId: draft.id,
    version: draft.version,
    bureauName: row.bureauName,
    name: framework.name,
    year: framework.year,
    state: submission.stateKind,
    current: false,
    rows: framework.indicators.length,
    points: found.points.get(draft.id) ?? "0",
    total: framework.total,
    errors,
    warnings,
    by: changedBy,
    at: (submission.at > draft.changedAt ? submission.at : draft.changedAt).toISOString(),
    usedBy: 0,
    waitsForMe: waitsFor(actor, row, found.authors, errors),
  };
}

/** A reviewer who may approve or return it, or an author with whom it lies. */
function waitsFor(actor: Actor, row: DraftRow, authors: readonly Author[], errors: number): boolean {
  const loop = loopOf(row, authors);
  const open = allowedTo(loop, loopActor(actor, row.draft.regionId), {
    unacknowledgedErrors: errors,
    newerVersion: row.newerVersion,
  }).filter(({ refusal }) => refusal === null);
  return open.some(
    ({ event }) => event === "return" || (event === "edit" && loop.authors.includes(actor.userId)),
  );
}

function publishedSummary(row: PublishedRow, now: Date): Omit<FrameworkSummary, "current" | "usedBy"> {
  const { frameworkId, draftId, version, bureauName, name, year, rows, points, total, by, publishedAt } = row;
  const defects = (row.defects as Defect[] | null) ?? examine(row.unexamined as Framework);
  const { errors, warnings } = counted(defects, { year }, now);
  return {
    frameworkId,
    draftId,
    version,
    bureauName,
    name,
    year,
    rows,
    points,
    total,
    by,
    errors,
    warnings,
    state: "accepted",
    at: publishedAt.toISOString(),
    waitsForMe: false,
  };
}
