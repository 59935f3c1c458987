import type { DerivationLine } from "@hengji/scoring-core";
import { isZero, negated, sumOf } from "./decimal-text.ts";
import { limitedLine, panelLine, type PanelLine, reachedCap } from "./panel-line.ts";

export interface PrintedLine {
  readonly source: DerivationLine;
  readonly print: PanelLine;
}

/**
 * The lines as printed. Where a cap was reached it takes the points, and the losses that it limits are shown
 * beside it without counting; where nothing was taken there is nothing to cap, and no line.
 */
export function cappedLines(lines: readonly DerivationLine[]): readonly PrintedLine[] {
  const prints = new Map<number, PanelLine | null>();
  lines.forEach((line, index) => {
    if (line.role !== "cap") return;
    const covered = line.limits === "loss" ? [index - 1] : lossesBefore(lines, index);
    const due = sumOf(covered.map((at) => signed(lines[at])));
    if (line.value === null) {
      if (isZero(due)) prints.set(index, null);
      return;
    }
    prints.set(index, reachedCap(line, sumOf([due, negated(line.value)])));
    for (const at of covered) {
      const loss = lines[at];
      const value = loss?.value ?? null;
      if (loss === undefined || value === null || isZero(value)) continue;
      prints.set(
        at,
        loss.role === "loss" ? limitedLine(loss, value) : { ...panelLine(loss), value: "—", unit: "" },
      );
    }
  });
  return lines.flatMap((source, index) => {
    const print = prints.get(index);
    return print === null ? [] : [{ source, print: print ?? panelLine(source) }];
  });
}

/** What a line takes; a cap within the part gives back. */
const signed = (line: DerivationLine | undefined): string => {
  const value = line?.value ?? "0";
  return line?.role === "cap" ? negated(value) : value;
};

/** Losses of the part that a cap closes, with the caps of their own. */
function lossesBefore(lines: readonly DerivationLine[], cap: number): readonly number[] {
  const depth = lines[cap]?.depth;
  const found: number[] = [];
  for (let at = cap - 1; lines[at]?.depth === depth; at -= 1) {
    const role = lines[at]?.role ?? "";
    if (role === "loss" || role === "cap") found.push(at);
    else if (role !== "measure" && role !== "unused") break;
  }
  return found;
}
