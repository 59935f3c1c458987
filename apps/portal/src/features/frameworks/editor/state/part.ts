import type { FrameworkConflict, FrameworkDraft, FrameworkHead, Revision } from "@hengji/contracts";
import type { FactDefinition, Indicator } from "@hengji/scoring-core";

/** What of a draft is edited and versioned on its own: its settings, each fact, each row. */
export type PartId = "head" | `fact:${string}` | `row:${string}`;
/** A part exactly as typed: a number may still be empty or half written. */
export type Body = FrameworkHead | FactDefinition | Indicator;

export const factPart = (key: string): PartId => `fact:${key}`;
export const rowPart = (code: string): PartId => `row:${code}`;

export function partKind(part: PartId): { readonly kind: "head" | "fact" | "row"; readonly key: string } {
  if (part === "head") return { kind: "head", key: "head" };
  const at = part.indexOf(":");
  return { kind: part.slice(0, at) === "fact" ? "fact" : "row", key: part.slice(at + 1) };
}

const newer = (left: Revision, right: Revision) => left.version >= right.version;

export interface Standing {
  readonly body: Body | null;
  readonly revision: Revision;
}

/** What the server has of a part; version 0 where it has none. */
export function standing(draft: FrameworkDraft, part: PartId): Standing {
  const { kind, key } = partKind(part);
  if (kind === "head") return draft.head;
  const found =
    kind === "fact"
      ? draft.facts.find(({ body }) => body.key === key)
      : draft.indicators.find(({ body }) => body.code === key);
  return found ?? { body: null, revision: { version: 0, by: null, at: "" } };
}

export const versionOf = (draft: FrameworkDraft, part: PartId): number =>
  standing(draft, part).revision.version;

/** Every part that the server has. */
export const partsOf = (draft: FrameworkDraft): readonly PartId[] => [
  "head",
  ...draft.facts.map(({ body }) => factPart(body.key)),
  ...draft.indicators.map(({ body }) => rowPart(body.code)),
];

/** Where a row stands: the code of the one before it, null at the top. */
export function rowBefore(draft: FrameworkDraft, code: string): string | null {
  const at = draft.indicators.findIndex(({ body }) => body.code === code);
  return at <= 0 ? null : (draft.indicators[at - 1]?.body.code ?? null);
}

/** The draft after a save of a part; a new row goes after `after`, at the end without it. */
export function withSaved(
  draft: FrameworkDraft,
  part: PartId,
  body: Body,
  revision: Revision,
  after?: string | null,
): FrameworkDraft {
  const { kind, key } = partKind(part);
  const change = Math.max(draft.change, revision.version);
  const saved = { ...draft, change };
  if (kind === "head") return { ...saved, head: { body: body as FrameworkHead, revision } };
  if (kind === "fact") {
    const entry = { body: body as FactDefinition, revision };
    const known = draft.facts.some((one) => one.body.key === key);
    return {
      ...saved,
      facts: known
        ? draft.facts.map((one) => (one.body.key === key && newer(revision, one.revision) ? entry : one))
        : [...draft.facts, entry],
    };
  }
  const entry = { body: body as Indicator, revision };
  const at = draft.indicators.findIndex((one) => one.body.code === key);
  if (at >= 0) return { ...saved, indicators: draft.indicators.with(at, entry) };
  const behind = after === undefined ? draft.indicators.length - 1 : indexOfRow(draft, after);
  return { ...saved, indicators: draft.indicators.toSpliced(behind + 1, 0, entry) };
}

const indexOfRow = (draft: FrameworkDraft, code: string | null): number =>
  code === null ? -1 : draft.indicators.findIndex(({ body }) => body.code === code);

/** The part that a conflict is about; null where it is no part that is edited here. */
export function partOfConflict({ kind, key }: FrameworkConflict): PartId | null {
  if (kind === "head") return "head";
  if (kind === "definition") return factPart(key);
  return kind === "indicator" ? rowPart(key) : null;
}
