import { type DerivationLine, renderFormula } from "@hengji/scoring-core";
import { cappedLines, type PrintedLine } from "./capped-lines.ts";
import { isZero } from "./decimal-text.ts";
import { foldedParts } from "./folded-parts.ts";
import { labelled, panelLine, type PanelLine } from "./panel-line.ts";

/** One line, the lines of a part under its head, or parts that lost nothing behind one line. */
export type PanelPart =
  | { readonly kind: "line"; readonly line: PanelLine }
  | { readonly kind: "part"; readonly head: PanelLine; readonly lines: readonly PanelPart[] }
  | { readonly kind: "fold"; readonly line: PanelLine; readonly parts: readonly PanelPart[] };

export interface PanelDerivation {
  readonly parts: readonly PanelPart[];
  readonly result: PanelLine | null;
}

/**
 * The derivation of a rule as parts whose counting numbers add up to the result. A person's decision after the
 * result is not part of the sum and is left out.
 */
export function panelDerivation(lines: readonly DerivationLine[]): PanelDerivation {
  const end = lines.findIndex(({ role }) => role === "result");
  const result = lines[end];
  const own = withoutRepeats(end < 0 ? lines : lines.slice(0, end));
  return {
    parts: foldedParts(gathered(cappedLines(own))),
    result: result === undefined ? null : panelLine(result),
  };
}

/** A branch's condition that the chosen part states again right after it is said once. */
function withoutRepeats(lines: readonly DerivationLine[]): readonly DerivationLine[] {
  return lines.filter(
    (line, index) =>
      line.role !== "measure" ||
      line.value !== null ||
      !lines
        .slice(index + 1)
        .some(
          ({ role, formula }) => role === "credit" && renderFormula(formula) === renderFormula(line.formula),
        ),
  );
}

interface Placed {
  readonly part: PanelPart;
  readonly from: number;
}

function gathered(lines: readonly PrintedLine[]): readonly PanelPart[] {
  let placed: readonly Placed[] = [];
  lines.forEach(({ source, print }, index) => {
    if (source.role !== "subtotal") {
      placed = [...placed, { part: { kind: "line", line: print }, from: index }];
      return;
    }
    const start = startOfPart(lines, index);
    const inner = placed.filter(({ from }) => from >= start).map(({ part }) => part);
    const whole = unharmed(print, lines.slice(start, index)) ?? { kind: "part", head: print, lines: inner };
    placed = [...placed.filter(({ from }) => from < start), { part: whole, from: start }];
  });
  return placed.map(({ part }) => part);
}

/** A part that starts from full points and whose only loss took nothing is one line, with what it measured. */
function unharmed(head: PanelLine, inner: readonly PrintedLine[]): PanelPart | null {
  const [start, ...rest] = inner;
  const losses = rest.filter(({ source }) => source.role === "loss");
  const measures = rest.filter(({ source }) => source.role === "measure");
  const [loss] = losses;
  const simple =
    start?.source.role === "credit" &&
    start.source.formula.length === 0 &&
    losses.length === 1 &&
    rest.length === measures.length + 1;
  if (!simple || loss === undefined || !isZero(loss.source.value ?? "0")) return null;
  const line: PanelLine = { ...head, ...saidOnce(head.label, loss), role: "credit" };
  if (measures.length === 0) return { kind: "line", line };
  return { kind: "part", head: line, lines: measures.map(({ print }) => ({ kind: "line", line: print })) };
}

/** The name of the part, then that of what was measured; one of them where the one begins with the other. */
function saidOnce(name: string, { source, print }: PrintedLine): Pick<PanelLine, "label" | "formula"> {
  const { label, formula } = print;
  if (source.says !== undefined) return labelled(name, formula || label);
  return label.startsWith(name) ? { label, formula } : { label: name, formula: `${label}${formula}` };
}

const partWork: readonly string[] = ["loss", "cap", "measure", "unused"];

/**
 * Where the part of a subtotal begins: its losses stand at its own depth, and before them either the points
 * it starts from or, deeper, the part it starts from.
 */
function startOfPart(lines: readonly PrintedLine[], subtotal: number): number {
  const depth = lines[subtotal]?.source.depth ?? 0;
  let start = subtotal;
  const above = () => lines[start - 1]?.source ?? { depth: -1, role: "result" };
  while (above().depth === depth && partWork.includes(above().role)) start -= 1;
  if (above().depth === depth && above().role === "credit") return start - 1;
  while (above().depth > depth) start -= 1;
  return start;
}
