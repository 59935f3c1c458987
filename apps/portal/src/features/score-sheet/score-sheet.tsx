"use client";

import type { EvaluationSheet } from "@hengji/contracts";
import { compile } from "@hengji/scoring-core";
import { Tabs } from "@hengji/ui";
import { type ComponentType, useCallback, useMemo, useState } from "react";
import { AddressLink } from "./address-link.tsx";
import { KeysDialog } from "./head/keys-dialog.tsx";
import { RecordWarning } from "./head/record-warning.tsx";
import { SheetPageHead } from "./head/sheet-page-head.tsx";
import { SheetTools } from "./head/sheet-tools.tsx";
import { passes } from "./model/row-filter.ts";
import { sheetModel } from "./model/sheet-model.ts";
import { NothingShown } from "./nothing-shown.tsx";
import { Overview } from "./overview/overview.tsx";
import { Paper } from "./paper/paper.tsx";
import { ReadingList, readingButtonId } from "./reading/reading-list.tsx";
import { scoreButtonId } from "./table/cells/score-cell.tsx";
import { SheetTable } from "./table/sheet-table.tsx";
import { useSheetKeys } from "./use-sheet-keys.ts";
import type { AddressBar } from "./use-sheet-address.ts";
import { copyWord } from "./view-text.ts";
import { VerdictBar } from "./verdict/verdict-bar.tsx";
import type { WhyPanelProps } from "./why-panel/why-panel.tsx";

export interface ScoreSheetProps {
  readonly sheet: EvaluationSheet;
  readonly bar: AddressBar;
  /** The explanation of a row; given from outside, because its code is fetched on demand. */
  readonly Panel: ComponentType<WhyPanelProps>;
}

/** 评分表: every score worked out here, by the engine that also recorded it. */
export function ScoreSheet({ sheet, bar: { address, href, go }, Panel }: ScoreSheetProps) {
  const model = useMemo(
    () =>
      sheetModel(sheet.framework, sheet.input, sheet.rationales, compile(sheet.framework).score(sheet.input)),
    [sheet],
  );
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
  const { evaluation } = sheet;
  const formTitle = `${evaluation.year}年度${evaluation.departmentName}部门整体支出绩效评价指标评分表`;
  return (
    <>
      <SheetPageHead sheet={sheet} />
      <Tabs
        label="评价"
        link={AddressLink}
        tabs={[
          { href: href({ tab: "overview" }), label: "概况", current: address.tab === "overview" },
          { href: href({ tab: "sheet" }), label: "评分表", current: address.tab === "sheet" },
        ]}
        tools={
          address.tab === "sheet" ? (
            <SheetTools
              filterHref={(show) => href({ show })}
              model={model}
              onKeys={() => showKeys(true)}
              show={address.show}
            />
          ) : undefined
        }
      />
      <RecordWarning model={model} recorded={sheet.recorded} />
      {address.tab === "overview" ? (
        <Overview model={model} sheet={sheet} />
      ) : (
        <div className="relative flex min-h-0 flex-1" data-frame="screen">
          {rows.length > 0 ? (
            <>
              <ReadingList model={model} onOpen={onOpen} openRow={open?.code ?? null} rows={rows} />
              <SheetTable
                caption={`${formTitle}，单位：分`}
                criteria={address.criteria}
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
              model={model}
              onClose={onClose}
              onNext={next}
              onPrevious={previous}
              row={open}
              rowHref={(code) => href({ show: "all", row: code })}
            />
          ) : null}
        </div>
      )}
      <VerdictBar
        hint={address.tab === "sheet" && open === undefined}
        model={model}
        rowHref={(code) => href({ tab: "sheet", show: "all", row: code })}
      />
      <Paper
        model={model}
        notice={[evaluation.cycleName, sheet.noticeNumber].filter(Boolean).join(" · ")}
        remark={evaluation.stage === "concluded" ? "" : copyWord(sheet)}
        title={formTitle}
      />
      <KeysDialog onClose={() => showKeys(false)} open={keysShown} />
    </>
  );
}
