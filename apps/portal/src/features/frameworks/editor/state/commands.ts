import type { DraftChanged, FrameworkDraft } from "@hengji/contracts";
import type { FrameworkServer } from "../../../../client/framework-server.ts";
import type { Undo } from "./draft-state.ts";
import type { DraftStore } from "./draft-store.ts";
import { factPart, partKind, rowBefore, rowPart, versionOf } from "./part.ts";

/** One change of the draft that is no typing; what takes it back, where it can be taken back. */
export type Command = (given: {
  readonly draft: FrameworkDraft;
  readonly server: FrameworkServer;
  readonly requestKey: string;
}) => Promise<{ readonly answer: DraftChanged; readonly undo?: Undo }>;

export function removeRow(store: DraftStore, code: string): void {
  const part = rowPart(code);
  const row = store.state().draft.indicators.find(({ body }) => body.code === code);
  if (row === undefined) return store.restore(part);
  const after = rowBefore(store.state().draft, code);
  store.command(async ({ draft, server, requestKey }) => {
    const baseVersion = versionOf(draft, part);
    const answer = await server.removeIndicator({ draftId: draft.draftId, requestKey, baseVersion, code });
    store.restore(part);
    return { answer, undo: { kind: "add", part, body: row.body, after } };
  });
}

export function removeFact(store: DraftStore, key: string): void {
  const part = factPart(key);
  const fact = store.state().draft.facts.find(({ body }) => body.key === key);
  if (fact === undefined) return store.restore(part);
  store.command(async ({ draft, server, requestKey }) => {
    const baseVersion = versionOf(draft, part);
    const answer = await server.removeFact({ draftId: draft.draftId, requestKey, baseVersion, key });
    store.restore(part);
    return { answer, undo: { kind: "add", part, body: fact.body } };
  });
}

/** Puts a row behind another one, null: to the top; with a path, under other headings. */
export function moveRow(
  store: DraftStore,
  code: string,
  after: string | null,
  path?: readonly [string, string],
): void {
  const row = store.state().draft.indicators.find(({ body }) => body.code === code);
  if (row === undefined) return;
  const before = { after: rowBefore(store.state().draft, code), path: row.body.path };
  store.command(async ({ draft, server, requestKey }) => {
    const answer = await server.moveIndicator({
      draftId: draft.draftId,
      requestKey,
      baseVersion: versionOf(draft, rowPart(code)),
      code,
      after,
      ...(path ? { path: [...path] } : {}),
    });
    return { answer, undo: { kind: "move", code, ...before } };
  });
}

/** Renames a heading in every row below it. */
export function renameHeading(store: DraftStore, path: readonly string[], name: string): void {
  store.command(async ({ draft: { draftId }, server, requestKey }) => {
    const answer = await server.renameHeading({ draftId, requestKey, path: [...path], name });
    return { answer, undo: { kind: "rename", path: [...path.slice(0, -1), name], name: path.at(-1) ?? "" } };
  });
}

/** A defect by what the examination calls it. */
export interface Found {
  readonly code: string;
  readonly place: string;
}

export function acknowledge(store: DraftStore, { code, place }: Found, reason: string): void {
  store.command(async ({ draft, server, requestKey }) => {
    const baseVersion = acknowledgedVersion(draft, { code, place });
    const { draftId } = draft;
    return { answer: await server.acknowledge({ draftId, requestKey, baseVersion, code, place, reason }) };
  });
}

export function withdrawAcknowledgement(store: DraftStore, { code, place }: Found): void {
  store.command(async ({ draft, server, requestKey }) => {
    const baseVersion = acknowledgedVersion(draft, { code, place });
    const { draftId } = draft;
    return {
      answer: await server.withdrawAcknowledgement({ draftId, requestKey, baseVersion, code, place }),
    };
  });
}

const acknowledgedVersion = ({ acknowledgements }: FrameworkDraft, { code, place }: Found): number =>
  acknowledgements.find((one) => one.code === code && one.place === place)?.revision.version ?? 0;

/** Takes back the last change. */
export function undo(store: DraftStore): void {
  const step = store.popUndo();
  switch (step?.kind) {
    case undefined:
      return;
    case "save":
      return store.takeBack(step.part, step.body);
    case "add":
      return store.add(step.part, step.body, step.after);
    case "remove": {
      const { kind, key } = partKind(step.part);
      if (kind === "row") removeRow(store, key);
      else if (kind === "fact") removeFact(store, key);
      return;
    }
    case "move":
      return moveRow(store, step.code, step.after, step.path);
    case "rename":
      return renameHeading(store, step.path, step.name);
  }
}
