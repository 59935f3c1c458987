import type { ReactNode } from "react";
import { lossText, pointsText } from "../../model/decimal-text.ts";
import type { SheetRow } from "../../model/sheet-model.ts";
import type { StopProps } from "../use-roving-grid.ts";
import styles from "./cells.module.css";

/** Where focus returns when the explanation of a row is closed. */
export const scoreButtonId = (code: string): string => `score-${code}`;

/** 得分 is the button for 为什么是这个分; beneath it what was lost, or what the rule gave. */
export function ScoreCell({
  row,
  stop,
  open,
  onOpen,
  className,
}: {
  row: SheetRow;
  stop: StopProps;
  open: boolean;
  onOpen: (code: string) => void;
  className: string | undefined;
}) {
  const { score, outcome, title, number } = row;
  const lost = outcome === "lost" || outcome === "missing";
  return (
    <td className={className}>
      <button
        {...stop}
        aria-controls={open ? "why-panel" : undefined}
        aria-expanded={open}
        className={styles.score}
        data-outcome={outcome}
        id={scoreButtonId(row.code)}
        onClick={() => onOpen(row.code)}
        type="button"
      >
        <Spoken>
          第{number}行 {title}，{outcome === "notApplicable" ? "不适用" : "得分"}
        </Spoken>
        <b>{outcome === "notApplicable" ? "—" : pointsText(score.awarded)}</b>
        {outcome === "notApplicable" ? null : <Spoken>，分值{pointsText(score.points)}</Spoken>}
        {lost ? <small>{lossText(score.lost)}</small> : null}
        {score.override ? <small>规则 {pointsText(score.computed)}</small> : null}
        {outcome === "missing" ? <small>缺依据</small> : null}
        <Spoken>，为什么是这个分</Spoken>
      </button>
    </td>
  );
}

const Spoken = ({ children }: { children: ReactNode }) => <span className="sr-only">{children}</span>;
