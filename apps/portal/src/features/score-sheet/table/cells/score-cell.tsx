import type { IndicatorScore } from "@hengji/scoring-core";
import type { ReactNode } from "react";
import { differenceText, scoreOf } from "../../editors/consequence.ts";
import { isZero, lossText, pointsText } from "../../model/decimal-text.ts";
import type { SheetRow } from "../../model/sheet-model.ts";
import type { RowEdit } from "../../state/row-edits.ts";
import type { StopProps } from "../use-roving-grid.ts";
import styles from "./cells.module.css";

/** Where focus returns when the explanation of a row is closed. */
export const scoreButtonId = (code: string): string => `score-${code}`;

/** What a row without a final score lacks: values, or only a person's judgement. */
export const lackText = ({ derivation }: IndicatorScore): string => {
  const gaps = derivation.lines.filter(({ role }) => role === "missing").flatMap(({ formula }) => formula);
  const onlyJudgement = gaps.length > 0 && gaps.every((gap) => gap === "尚未酌情计分");
  return onlyJudgement ? "缺评定" : "缺核定数";
};

/** 得分 is the button for 为什么是这个分; beneath it what was lost, or what the rule gave. */
export function ScoreCell({
  row,
  edit,
  stop,
  open,
  onOpen,
  className,
}: {
  row: SheetRow;
  edit: RowEdit;
  stop: StopProps;
  open: boolean;
  onOpen: (code: string) => void;
  className: string | undefined;
}) {
  const { score, outcome, title, number } = row;
  const after = edit.draft?.card ? scoreOf(edit.draft.card, row.code)?.awarded : undefined;
  const change = after === undefined ? "" : differenceText(after, score.awarded);
  return (
    <td className={className} data-column="score">
      <button
        {...stop}
        aria-controls={open ? "why-panel" : undefined}
        aria-expanded={open}
        className={styles.score}
        data-draft={after !== undefined || undefined}
        data-outcome={outcome}
        data-unsent={edit.unsent.length > 0 || undefined}
        id={scoreButtonId(row.code)}
        onClick={() => onOpen(row.code)}
        type="button"
      >
        <Spoken>
          第{number}行 {title}，{outcome === "notApplicable" ? "不适用" : "得分"}
        </Spoken>
        <b>{after === undefined ? shownScore(row) : pointsText(after)}</b>
        {outcome === "notApplicable" ? null : <Spoken>，分值{pointsText(score.points)}</Spoken>}
        {after !== undefined ? (
          <small>{change || "不变"}</small>
        ) : outcome === "lost" ? (
          <small>{lossText(score.lost)}</small>
        ) : null}
        {score.override ? <small>规则 {pointsText(score.computed)}</small> : null}
        {outcome === "missing" ? <small>{lackText(score)}</small> : null}
        {outcome === "missing" && !isZero(score.awarded) ? (
          <small>暂计 {pointsText(score.awarded)}</small>
        ) : null}
        <Spoken>，</Spoken>
        <span className={styles.why}>为什么是这个分</span>
      </button>
    </td>
  );
}

const shownScore = ({ outcome, score }: SheetRow): string =>
  outcome === "notApplicable" ? "—" : outcome === "missing" ? "待定" : pointsText(score.awarded);

const Spoken = ({ children }: { children: ReactNode }) => <span className="sr-only">{children}</span>;
