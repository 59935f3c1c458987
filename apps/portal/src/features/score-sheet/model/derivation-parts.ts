import { type DerivationLine, type Formula, renderFormula } from "@hengji/scoring-core";
import { lossText, pointsText, textAt } from "./decimal-text.ts";

/** A line as the panel prints it: what it says and the number at the shared right edge. */
export interface PanelLine {
  readonly role: DerivationLine["role"];
  readonly clause: string;
  readonly label: string;
  readonly formula: string;
  /** With its sign: losses take, caps give back; "—" where nothing was worked out. */
  readonly value: string;
  readonly unit: string;
}

/** Either one line, or the lines of a part closed by its subtotal. */
export type PanelPart =
  | { readonly kind: "line"; readonly line: PanelLine }
  | { readonly kind: "part"; readonly head: PanelLine; readonly lines: readonly PanelPart[] };

export interface PanelDerivation {
  readonly parts: readonly PanelPart[];
  readonly result: PanelLine | null;
}

/**
 * The derivation of a rule as parts: credits − losses + what caps give back = result. A person's decision
 * after the result is not part of the sum and is left out.
 */
export function panelDerivation(lines: readonly DerivationLine[]): PanelDerivation {
  const end = lines.findIndex(({ role }) => role === "result");
  const result = lines[end];
  const own = withoutRepeats(end < 0 ? lines : lines.slice(0, end));
  return { parts: gathered(own), result: result === undefined ? null : panelLine(result) };
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

function gathered(lines: readonly DerivationLine[]): readonly PanelPart[] {
  let parts: readonly { part: PanelPart; from: number }[] = [];
  lines.forEach((line, index) => {
    if (line.role !== "subtotal") {
      parts = [...parts, { part: { kind: "line", line: panelLine(line) }, from: index }];
      return;
    }
    const start = startOfPart(lines, index);
    const inner = parts.filter(({ from }) => from >= start).map(({ part }) => part);
    const whole: PanelPart = { kind: "part", head: panelLine(line), lines: inner };
    parts = [...parts.filter(({ from }) => from < start), { part: whole, from: start }];
  });
  return parts.map(({ part }) => part);
}

const partWork: readonly string[] = ["loss", "cap", "measure", "unused"];

/**
 * Where the part of a subtotal begins: its losses stand at its own depth, and before them either the points
 * it starts from or, deeper, the part it starts from.
 */
function startOfPart(lines: readonly DerivationLine[], subtotal: number): number {
  const depth = lines[subtotal]?.depth ?? 0;
  let start = subtotal;
  const above = () => lines[start - 1] ?? { depth: -1, role: "result" };
  while (above().depth === depth && partWork.includes(above().role)) start -= 1;
  if (above().depth === depth && above().role === "credit") return start - 1;
  while (above().depth > depth) start -= 1;
  return start;
}

export function panelLine(line: DerivationLine): PanelLine {
  return {
    role: line.role,
    clause: line.clause ?? "",
    label: line.label,
    formula: formulaText(line.formula),
    value: valueText(line),
    unit: line.value === null ? "" : line.unit.replace("个百分点", "百分点"),
  };
}

/** Only the sign %: other units stand beside the facts above and the value at the right. */
const formulaText = (formula: Formula): string =>
  renderFormula(
    formula.map((part) => {
      if (typeof part === "string" || part.unit === "%") return part;
      const { unit: _, ...bare } = part;
      return bare;
    }),
  ).replaceAll(" %", "%");

/** Quotients without end are printed with two places and say that they are cut. */
const LONGEST_WHOLE = 4;

function valueText({ role, value }: DerivationLine): string {
  if (value === null) return role === "unused" ? "未用到" : "—";
  switch (role) {
    case "loss":
      return lossText(value);
    case "cap":
      return `+${pointsText(value)}`;
    case "measure": {
      const places = value.split(".")[1]?.length ?? 0;
      return places > LONGEST_WHOLE ? `≈${textAt(value, 2)}` : value.replace("-", "−");
    }
    default:
      return pointsText(value);
  }
}
