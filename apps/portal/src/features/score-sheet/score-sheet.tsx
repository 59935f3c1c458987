"use client";

import { Tabs } from "@hengji/ui";
import { type ComponentType, useCallback, useEffect, useMemo, useState } from "react";
import { AddressLink } from "./address-link.tsx";
import { EditingProvider } from "./editing-context.ts";
import { SheetKeysDialog } from "./head/keys-dialog.tsx";
import { PresentPeople } from "./head/present-people.tsx";
import { RecordWarning } from "./head/record-warning.tsx";
import { SaveState } from "./head/save-state.tsx";
import { SheetBars } from "./head/sheet-bars.tsx";
import { SheetPageHead } from "./head/sheet-page-head.tsx";
import { SheetTools } from "./head/sheet-tools.tsx";
import { useLiveSheet } from "./live/use-live-sheet.ts";
import { passes } from "./model/row-filter.ts";
import { NothingShown } from "./nothing-shown.tsx";
import { Overview } from "./overview/overview.tsx";
import { Paper } from "./paper/paper.tsx";
import { ReadingList, readingButtonId } from "./reading/reading-list.tsx";
import type { Records as RecordsTab } from "./records/records.tsx";
import type { SheetState } from "./state/sheet-state.ts";
import type { SheetStore } from "./state/sheet-store.ts";
import { scoreButtonId } from "./table/cells/score-cell.tsx";
import { SheetTable } from "./table/sheet-table.tsx";
import type { AddressBar } from "./use-sheet-address.ts";
import { useSheetEditing } from "./use-sheet-editing.ts";
import { useSheetKeys } from "./use-sheet-keys.ts";
import { useUndoKey } from "./use-undo-key.ts";
import { copyWord } from "./view-text.ts";
import { VerdictBar } from "./verdict/verdict-bar.tsx";
import type { WhyPanelProps } from "./why-panel/why-panel.tsx";

export interface ScoreSheetProps {
  readonly store: SheetStore;
  readonly state: SheetState;
  readonly bar: AddressBar;
  /** The explanation of a row; given from outside, because its code is fetched on demand. */
  readonly Panel: ComponentType<WhyPanelProps>;
  readonly Records: typeof RecordsTab | ComponentType<Parameters<typeof RecordsTab>[0]>;
}

/** 评分表: every score worked out here, by the engine that also recorded it, also while it is being changed. */
export function ScoreSheet({ store, state, bar: { address, href, go }, Panel, Records }: ScoreSheetProps) {
  const { sheet } = state;
  const { editing, model, acknowledged, draft, edits } = useSheetEditing(store, state);
  const rows = useMemo(() => model.rows.filter((row) => passes(row, address.show)), [model, address.show]);
  const [keysShown, showKeys] = useState(false);
  const open = model.rows.find(({ code }) => code === address.row);
  const at = rows.findIndex(({ code }) => code === open?.code);
  const goTo = (row: number) => {
    const to = rows[row]?.code;
    return at < 0 || to === undefined ? null : () => go({ row: to });
  };
  const [previous, next] = [goTo(at - 1), goTo(at + 1)];
  const [factsOf, showFactsOf] = useState<string | null>(null);
  const onOpen = useCallback(
    (code: string) => {
      showFactsOf(null);
      go({ row: code });
    },
    [go],
  );
  const onFacts = useCallback(
    (code: string) => {
      showFactsOf(code);
      go({ row: code });
    },
    [go],
  );
  const onClose = () => {
    go({ row: null });
    if (!open) return;
    for (const id of [scoreButtonId(open.code), readingButtonId(open.code)])
      document.getElementById(id)?.focus();
  };
  useSheetKeys({
    close: open ? onClose : null,
    next: open ? next : null,
    previous: open ? previous : null,
    keys: () => showKeys(true),
  });
  useUndoKey(() => store.undo());
  const inPanel = draft?.place.place === "panel" ? draft.place.row : null;
  useEffect(() => {
    if (inPanel !== null && inPanel !== address.row) go({ row: inPanel });
  }, [inPanel, address.row, go]);
  const { evaluation, may } = sheet;
  const mayRead = may.includes("evaluation.records");
  useLiveSheet(store, draft?.place.row ?? address.row, mayRead && state.session === "live");
  const formTitle = `${evaluation.year}年度${evaluation.departmentName}部门整体支出绩效评价指标评分表`;
  const onSheet = address.tab === "sheet" || (address.tab === "records" && !mayRead);
  const trialOn = state.trial !== null;
  const connected = state.link === "up" && state.session === "live";
  const [asking] = [...edits].find(([, row]) => row.conflicts.length + row.refusals.length > 0) ?? [];
  return (
    <EditingProvider value={editing}>
      <SheetPageHead sheet={sheet}>
        <PresentPeople people={connected ? state.people : []} />
        {editing || may.length > 1 ? (
          <SaveState
            onAsking={() => asking && go({ tab: "sheet", show: "all", row: asking })}
            onUndo={() => store.undo()}
            state={state}
            storedLocally={store.storedLocally}
          />
        ) : null}
      </SheetPageHead>
      <Tabs
        label="评价"
        link={AddressLink}
        tabs={[
          { href: href({ tab: "overview" }), label: "概况", current: address.tab === "overview" },
          { href: href({ tab: "sheet" }), label: "评分表", current: onSheet },
          ...(mayRead
            ? [{ href: href({ tab: "records" }), label: "记录", current: address.tab === "records" }]
            : []),
        ]}
        tools={
          onSheet ? (
            <SheetTools
              filterHref={(show) => href({ show })}
              model={model}
              onKeys={() => showKeys(true)}
              show={address.show}
              trial={editing && { on: trialOn, toggle: () => store.tryOut(!trialOn) }}
            />
          ) : undefined
        }
      />
      <SheetBars
        acknowledged={acknowledged}
        card={model.card}
        onLeaveTrial={() => store.tryOut(false)}
        state={state}
      />
      {state.settled ? <RecordWarning card={acknowledged} recorded={sheet.recorded} /> : null}
      {address.tab === "overview" ? (
        <Overview model={model} sheet={sheet} />
      ) : !onSheet ? (
        <Records
          evaluationId={evaluation.id}
          onRow={(row) => go({ tab: "sheet", show: "all", row })}
          rowName={(code) => model.rows.find((row) => row.code === code)?.title ?? null}
          savedAt={sheet.recorded.scoredAt}
        />
      ) : (
        <div className="relative flex min-h-0 flex-1" data-frame="screen">
          {rows.length > 0 ? (
            <>
              <ReadingList model={model} onOpen={onOpen} openRow={open?.code ?? null} rows={rows} />
              <SheetTable
                caption={`${formTitle}，单位：分`}
                criteria={address.criteria}
                edits={edits}
                foldHref={href({ criteria: address.criteria === "open" ? "folded" : "open" })}
                model={model}
                onFacts={onFacts}
                onOpen={onOpen}
                openRow={open?.code ?? null}
                rows={rows}
                show={address.show}
              />
            </>
          ) : (
            <NothingShown allHref={href({ show: "all" })} show={address.show} />
          )}
          {open ? (
            <Panel
              atFacts={factsOf === open.code}
              edit={edits.get(open.code)}
              model={model}
              onClose={onClose}
              onNext={next}
              onPrevious={previous}
              row={open}
              rowHref={(code) => href({ show: "all", row: code })}
              state={state}
              store={store}
            />
          ) : null}
        </div>
      )}
      <VerdictBar
        draft={draft}
        hint={
          !onSheet || open || draft
            ? null
            : editing
              ? "点核定数、评分说明修改；点得分看“为什么是这个分”"
              : "点任一行看“为什么是这个分”"
        }
        model={model}
        rowHref={(code) => href({ tab: "sheet", show: "all", row: code })}
      />
      <Paper
        model={model}
        notice={[evaluation.cycleName, sheet.noticeNumber].filter(Boolean).join(" · ")}
        remark={evaluation.stage === "concluded" ? "" : copyWord(sheet)}
        title={formTitle}
      />
      <SheetKeysDialog onClose={() => showKeys(false)} open={keysShown} />
    </EditingProvider>
  );
}
