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
  const shown = outcome === "notApplicable" ? "—" : pointsText(score.awarded);
  const spoken =
    outcome === "notApplicable"
      ? "不适用"
      : `得分${shown}，分值${pointsText(score.points)}${score.override ? `，规则${pointsText(score.computed)}` : ""}`;
  return (
    <td className={className}>
      <button
        {...stop}
        aria-controls={open ? "why-panel" : undefined}
        aria-expanded={open}
        aria-label={`第${number}行 ${title}，${spoken}，为什么是这个分`}
        className={styles.score}
        data-outcome={outcome}
        id={scoreButtonId(row.code)}
        onClick={() => onOpen(row.code)}
        type="button"
      >
        <span>{shown}</span>
        {outcome === "lost" || outcome === "missing" ? <small>{lossText(score.lost)}</small> : null}
        {score.override ? <small>规则 {pointsText(score.computed)}</small> : null}
        {outcome === "missing" ? <small>缺依据</small> : null}
      </button>
    </td>
  );
}
