import { compareDecimals, pointsText, sumOf } from "./decimal-text.ts";
import type { PanelPart } from "./derivation-parts.ts";
import type { PanelLine } from "./panel-line.ts";

/** Longer explanations fold what lost nothing. */
const MOST_LINES = 12;

/** Neighbouring parts that lost nothing as one line with their sum, where the whole would be long. */
export function foldedParts(parts: readonly PanelPart[]): readonly PanelPart[] {
  const lines = parts.reduce((count, part) => count + linesOf(part), 1);
  if (lines <= MOST_LINES) return parts;
  const folded: PanelPart[] = [];
  let run: PanelPart[] = [];
  const close = () => {
    folded.push(...(run.length > 1 ? [fold(run)] : run));
    run = [];
  };
  for (const part of parts) {
    if (headOf(part).full) run.push(part);
    else {
      close();
      folded.push(part);
    }
  }
  close();
  return folded;
}

const headOf = (part: PanelPart): PanelLine => (part.kind === "part" ? part.head : part.line);

const linesOf = (part: PanelPart): number =>
  part.kind === "part" ? part.lines.reduce((count, inner) => count + linesOf(inner), 1) : 1;

function fold(parts: readonly PanelPart[]): PanelPart {
  const heads = parts.map(headOf);
  const [first] = heads;
  const value = first?.value ?? "0";
  const alike = heads.every((head) => compareDecimals(head.value, value) === 0);
  const words = alike ? `各计${value}，未扣分` : "计满分，未扣分";
  return {
    kind: "fold",
    parts,
    line: {
      role: "subtotal",
      clause: "",
      label: `${rangeText(heads.map(({ clause }) => clause))}${words}`,
      formula: "",
      value: pointsText(sumOf(heads.map((head) => head.value))),
      unit: "分",
      counts: true,
      full: true,
    },
  };
}

/** ②③, ②至⑤; parts without clauses are counted. */
function rangeText(clauses: readonly string[]): string {
  const marks = [...new Set(clauses)];
  const [first = "", last = ""] = [marks[0], marks.at(-1)];
  if (marks.includes("")) return `${clauses.length}项`;
  return marks.length > 2 ? `${first}至${last}` : marks.join("");
}
