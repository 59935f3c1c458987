import { Fragment } from "react";
import { lossText, pointsText } from "../model/decimal-text.ts";
import { rowSpans } from "../model/row-spans.ts";
import type { SheetModel, SheetRow } from "../model/sheet-model.ts";
import { awaitedIn } from "../model/verdict.ts";
import { lackText } from "../table/cells/score-cell.tsx";
import styles from "./reading.module.css";

/** Where focus returns on a narrow screen when the explanation of a row is closed. */
export const readingButtonId = (code: string): string => `reading-${code}`;

/** The sheet on a screen too narrow for a table: row beneath row, each a button for its explanation. */
export function ReadingList({
  model,
  rows,
  openRow,
  onOpen,
}: {
  model: SheetModel;
  rows: readonly SheetRow[];
  openRow: string | null;
  onOpen: (code: string) => void;
}) {
  return (
    <ul aria-label="评分表，逐行" className={styles.list}>
      {rowSpans(rows).map(({ row, level2 }) => (
        <Fragment key={row.code}>
          {level2 > 0 ? <Heading model={model} path={row.path} /> : null}
          <li className={styles.item}>
            <button
              aria-expanded={row.code === openRow}
              data-outcome={row.outcome}
              id={readingButtonId(row.code)}
              onClick={() => onOpen(row.code)}
              type="button"
            >
              <span className={styles.name}>{row.title}</span>
              <Score row={row} />
              <span className={styles.note}>{row.rationale}</span>
            </button>
          </li>
        </Fragment>
      ))}
    </ul>
  );
}

function Heading({ model, path }: { model: SheetModel; path: readonly [string, string] }) {
  const group = model.group(path);
  const awaited = awaitedIn(model, path).length > 0;
  return (
    <li className={styles.heading}>
      <span>{path.join(" · ")}</span>
      {group ? (
        <span>
          {awaited ? "暂计 " : ""}
          {pointsText(group.awarded)} / {pointsText(group.points)}
        </span>
      ) : null}
    </li>
  );
}

function Score({ row: { outcome, score, indicator } }: { row: SheetRow }) {
  if (indicator.notApplicable) return <span className={styles.score}>不适用</span>;
  return (
    <span className={styles.score}>
      <b>{outcome === "missing" ? "待定" : pointsText(score.awarded)}</b> / {pointsText(score.points)}
      {outcome === "lost" ? <small>{lossText(score.lost)}</small> : null}
      {outcome === "missing" ? <small>{lackText(score)}</small> : null}
    </span>
  );
}
