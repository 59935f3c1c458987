"use client";

import { Icon, type IconName } from "@hengji/ui";
import { useEffect, useMemo, useRef } from "react";
import { pointsText } from "../model/decimal-text.ts";
import { remindersOf } from "../model/reminders.ts";
import type { SheetModel, SheetRow } from "../model/sheet-model.ts";
import type { RowEdit } from "../state/row-edits.ts";
import type { SheetState } from "../state/sheet-state.ts";
import type { SheetStore } from "../state/sheet-store.ts";
import { ThreadsSection } from "../threads/threads-section.tsx";
import { CalculationSection } from "./calculation-section.tsx";
import { FactsSection } from "./facts-section.tsx";
import { LackingSection } from "./lacking-section.tsx";
import { NotApplicableSection } from "./not-applicable-section.tsx";
import { OverrideSection } from "./override-section.tsx";
import { PanelSection } from "./panel-section.tsx";
import { RecordsSection } from "./records-section.tsx";
import { RemindersSection } from "./reminders-section.tsx";
import { RuleSection } from "./rule-section.tsx";
import { SensitivitySection } from "./sensitivity-section.tsx";
import styles from "./why-panel.module.css";

export interface WhyPanelProps {
  readonly model: SheetModel;
  readonly row: SheetRow;
  readonly edit: RowEdit | undefined;
  readonly store: SheetStore;
  readonly state: SheetState;
  /** Goes a row up or down among the rows shown; null at the end. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onClose: () => void;
  readonly rowHref: (code: string) => string;
  /** Begins at 事实, where the row was opened from its values. */
  readonly atFacts: boolean;
}

/** 为什么是这个分: rule, facts, calculation and what people decided, always in this order. */
export function WhyPanel(props: WhyPanelProps) {
  const { model, row, edit, store, state, onPrevious, onNext, onClose } = props;
  const { indicator, score } = row;
  const moved = indicator.notApplicable;
  const { may, evaluation, recorded } = state.sheet;
  const threads = state.sheet.threads.filter(({ indicatorCode }) => indicatorCode === row.code);
  const recordedAt = `${recorded.scoredAt} ${threads.map(({ version, comments }) => `${version}.${comments.length}`).join()}`;
  const readings = model.card.sensitivity.filter(({ indicator: code }) => code === row.code);
  const reminders = useMemo(() => remindersOf(row, model.rows), [row, model]);
  const panel = useFocusWhereItCoversAll();
  return (
    <aside
      aria-label={`为什么是这个分：${row.title}`}
      className={styles.panel}
      id="why-panel"
      ref={panel}
      tabIndex={-1}
    >
      <header>
        <div className={styles.kick}>
          <span>为什么是这个分 · 第{row.number}行</span>
          <PanelButton icon="up" label="上一行" onClick={onPrevious} />
          <PanelButton icon="down" label="下一行" onClick={onNext} />
          <PanelButton icon="close" label="关闭" onClick={onClose} />
        </div>
        <div className={styles.what}>
          <h2>{row.title}</h2>
          <p className={styles.points}>
            {moved ? "—" : row.outcome === "missing" ? "待定" : pointsText(score.awarded)}
            <small> / {pointsText(moved ? moved.originalPoints : score.points)}</small>
          </p>
        </div>
      </header>
      {row.outcome === "missing" ? <LackingSection row={row} /> : null}
      {reminders.length > 0 ? <RemindersSection reminders={reminders} rowHref={props.rowHref} /> : null}
      <RuleSection facts={model.framework.facts} row={row} />
      {row.givens.length > 0 ? (
        <FactsSection code={row.code} edit={edit} givens={row.givens} inSight={props.atFacts} />
      ) : null}
      {moved ? null : <CalculationSection row={row} />}
      {readings.length > 0 ? <SensitivitySection readings={readings} /> : null}
      {moved ? null : <OverrideSection edit={edit} row={row} />}
      {moved ? <NotApplicableSection model={model} moved={moved} row={row} /> : null}
      {indicator.evidence.length > 0 ? (
        <PanelSection title="佐证要求">
          <ul className={styles.evidence}>
            {indicator.evidence.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </PanelSection>
      ) : null}
      {threads.length > 0 || may.includes("comment.open") ? (
        <ThreadsSection code={row.code} may={may} store={store} threads={threads} />
      ) : null}
      {may.includes("evaluation.records") ? (
        <RecordsSection code={row.code} evaluationId={evaluation.id} savedAt={recordedAt} />
      ) : null}
    </aside>
  );
}

/** Where the panel takes the whole screen, the sheet beneath must not keep the focus. */
function useFocusWhereItCoversAll() {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (window.matchMedia("(max-width: 831px)").matches) panel.current?.focus();
  }, []);
  return panel;
}

function PanelButton({
  icon,
  label,
  onClick,
}: {
  icon: IconName;
  label: string;
  onClick: (() => void) | null;
}) {
  return (
    <button
      aria-disabled={onClick === null}
      aria-label={label}
      onClick={() => onClick?.()}
      title={label}
      type="button"
    >
      <Icon name={icon} size={14} />
    </button>
  );
}
