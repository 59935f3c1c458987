import type { DerivationLine } from "@hengji/scoring-core";
import { useState } from "react";
import { type PanelPart, panelDerivation } from "../model/derivation-parts.ts";
import type { PanelLine } from "../model/panel-line.ts";
import own from "./calculation.module.css";
import styles from "./why-panel.module.css";

/** A derivation with the facts in it. Numbers share one right edge and give the result beneath. */
export function Calculation({
  lines,
  resultLabel,
  of,
}: {
  readonly lines: readonly DerivationLine[];
  /** What stands in place of 得分 where it is not the row's score. */
  readonly resultLabel: string | null;
  /** What is calculated: what was unfolded of one row is not of another. */
  readonly of: string;
}) {
  const { parts, result } = panelDerivation(lines);
  return (
    <table className={styles.lines}>
      <caption className="sr-only">计算过程</caption>
      {parts.map((part, index) => (
        <PartRows key={`${of}${index}`} part={part} />
      ))}
      {result ? (
        <tfoot>
          <Line line={{ ...result, label: resultLabel ?? result.label }} />
        </tfoot>
      ) : null}
    </table>
  );
}

/** A part is headed by its name and points; how they came about stands beneath, in smaller type. */
function PartRows({ part }: { part: PanelPart }) {
  if (part.kind === "fold") return <Folded part={part} />;
  if (part.kind === "line") {
    return (
      <tbody>
        <Line line={part.line} />
      </tbody>
    );
  }
  return (
    <tbody>
      <Line line={part.head} part />
      {innerLines(part.lines).map((line, index) => (
        <Line clauseOf={part.head.clause} key={index} line={line} />
      ))}
    </tbody>
  );
}

/** Parts that lost nothing: one line with their sum, or each of them. */
function Folded({ part }: { part: Extract<PanelPart, { kind: "fold" }> }) {
  const [open, setOpen] = useState(false);
  const { label, value, unit } = part.line;
  return (
    <>
      <tbody>
        <tr className={styles.line} data-counts={!open || undefined} data-part data-role="fold">
          <th scope="row">
            <button aria-expanded={open} className={own.fold} onClick={() => setOpen(!open)} type="button">
              {label}
              <span>{open ? "收起" : "展开"}</span>
            </button>
          </th>
          <td className={styles.value}>{open ? "" : value}</td>
          <td className={styles.unit}>{open ? "" : unit}</td>
        </tr>
      </tbody>
      {open ? part.parts.map((one, index) => <PartRows key={index} part={one} />) : null}
    </>
  );
}

/** Lines of a part, a part within it first by its own lines, then by its subtotal. */
function innerLines(parts: readonly PanelPart[]): readonly PanelLine[] {
  return parts.flatMap((part) =>
    part.kind === "part" ? [...innerLines(part.lines), part.head] : [part.line],
  );
}

/** A line within a part names its clause only where it is not the part's own. */
function Line({ line, part = false, clauseOf }: { line: PanelLine; part?: boolean; clauseOf?: string }) {
  const inner = clauseOf !== undefined;
  return (
    <tr
      className={`${styles.line} ${line.counts ? "" : own.aside}`}
      data-counts={line.counts || undefined}
      data-inner={inner || undefined}
      data-part={part || undefined}
      data-role={line.role}
    >
      <th scope="row">
        <span className={styles.label}>
          {line.clause && line.clause !== clauseOf ? <i>{line.clause}</i> : null}
          {line.label}
        </span>
        {line.formula ? <span className={styles.formula}>{line.formula}</span> : null}
      </th>
      <td className={styles.value}>{line.value}</td>
      <td className={styles.unit}>{line.unit}</td>
    </tr>
  );
}
