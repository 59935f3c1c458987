"use client";

import type { FrameworkDraft } from "@hengji/contracts";
import type { FactDefinition, FactType } from "@hengji/scoring-core";
import { Button, Icon } from "@hengji/ui";
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Worker } from "../../score-sheet/state/sheet-state.ts";
import styles from "./draft-editor.module.css";
import { useEditorAddress } from "./editor-address.ts";
import { type Editor, EditorProvider } from "./editor-context.tsx";
import { ExamPanel } from "./exam/exam-panel.tsx";
import { NewFactDialog } from "./facts/new-fact-dialog.tsx";
import { EditorHead } from "./head/editor-head.tsx";
import head from "./head/head.module.css";
import { ReasonBar } from "./head/reason-bar.tsx";
import { EditorKeysDialog } from "./keys-dialog.tsx";
import { leadTo } from "./lead-to.ts";
import type { AskFact } from "./forms/form-context.tsx";
import { Middle } from "./middle.tsx";
import { codeOf } from "./model/tree.ts";
import { examined, working as workingOf, type WorkingRow } from "./model/working.ts";
import { NewRowDialog } from "./row/new-row-dialog.tsx";
import { factPart } from "./state/part.ts";
import { isEditable } from "./state/draft-state.ts";
import { useDraftStore } from "./state/use-draft-store.ts";
import { useLiveDraft } from "./state/use-live-draft.ts";
import { FrameworkTree } from "./tree/framework-tree.tsx";
import { useEditorKeys } from "./use-editor-keys.ts";
import { undo } from "./state/commands.ts";

interface AskedFact {
  readonly types: readonly FactType[];
  readonly made: (fact: FactDefinition) => void;
  readonly label: string;
}

/** 编制: the table as a tree, one row or panel open beside it, and at the right what the examination says. */
export function DraftEditor({ draft, worker }: { readonly draft: FrameworkDraft; readonly worker: Worker }) {
  const { store, state } = useDraftStore(draft, worker);
  const bar = useEditorAddress();
  const [factAsked, setFactAsked] = useState<AskedFact | null>(null);
  const [adding, add] = useState(false);
  const [keysShown, showKeys] = useState(false);
  useEffect(() => store.start(), [store]);

  const { draft: stands, edits, conflicts } = state;
  const working = useMemo(() => workingOf({ draft: stands, edits, conflicts }), [stands, edits, conflicts]);
  // The examination of a long table may take a while: typing goes before it.
  const framework = useDeferredValue(working.framework);
  const complete = working.rows.every(({ issues, revision }) => issues.length === 0 || revision !== null);
  const defects = useMemo(() => examined(framework, complete), [framework, complete]);
  const editable = isEditable(stands);

  const { rows } = working;
  const { address } = bar;
  const shown =
    address.view === "row" ? (rows.find((row) => codeOf(row) === address.row) ?? rows[0] ?? null) : null;
  useFollowRename(bar.go, rows, address);
  useLiveDraft(store, shown && codeOf(shown), state.session === "live");

  const askFact = useCallback<AskFact>((types, made, label = "") => setFactAsked({ types, made, label }), []);
  const { declared } = working;
  const wantPrior = useCallback(
    (key: string) => {
      const fact = declared.find((one) => one.key === key);
      if (fact && !fact.priorYear) store.type(factPart(key), { ...fact, priorYear: true });
    },
    [declared, store],
  );
  const lead = useCallback(
    (place: string) =>
      leadTo(
        place,
        bar,
        rows.map((row) => ({ code: codeOf(row), path: row.body.path })),
      ),
    [bar, rows],
  );
  const step = (by: 1 | -1) => {
    const at = rows.findIndex((row) => row === shown);
    const to = rows[at + by];
    if (to) bar.go({ view: "row", row: codeOf(to) });
  };
  useEditorKeys({
    save: () => store.flush(),
    undo: () => undo(store),
    next: () => step(1),
    previous: () => step(-1),
    add: editable ? () => add(true) : null,
    keys: () => showKeys(true),
  });
  const editor: Editor = {
    store,
    state,
    working,
    defects,
    editable,
    bar,
    openRow: shown && codeOf(shown),
    lead,
    askFact,
    wantPrior,
  };
  return (
    <EditorProvider value={editor}>
      <EditorHead />
      <ReasonBar />
      {state.notice ? (
        <div className={head.notice} role="alert">
          <Icon className="text-amber" name="warning" size={14} />
          {state.notice}
          <Button className="ml-auto" kind="tool" onClick={() => store.dismissNotice()}>
            知道了
          </Button>
        </div>
      ) : null}
      <div className={styles.editor}>
        <FrameworkTree onNew={() => add(true)} />
        <div className={styles.middle} key={`${address.view} ${shown?.part ?? ""}`} tabIndex={-1}>
          <Middle onNew={() => add(true)} row={shown} />
        </div>
        <ExamPanel />
      </div>
      {factAsked ? (
        <NewFactDialog
          label={factAsked.label}
          onClose={() => setFactAsked(null)}
          onMade={factAsked.made}
          types={factAsked.types}
        />
      ) : null}
      {adding ? <NewRowDialog onClose={() => add(false)} /> : null}
      <EditorKeysDialog onClose={() => showKeys(false)} open={keysShown} />
    </EditorProvider>
  );
}

/** A row that was saved under another code goes on being shown. */
function useFollowRename(
  go: (change: { readonly row: string }) => void,
  rows: readonly WorkingRow[],
  { view, row }: { readonly view: string; readonly row: string | null },
): void {
  const at = rows.findIndex((one) => codeOf(one) === row);
  const [last, remember] = useState(at);
  if (at >= 0 && at !== last) remember(at);
  const now = at < 0 && view === "row" && row !== null ? rows[last] : undefined;
  const code = now && codeOf(now);
  useEffect(() => {
    if (code !== undefined) go({ row: code });
  }, [code, go]);
}
