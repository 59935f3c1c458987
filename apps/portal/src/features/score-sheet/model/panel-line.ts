import { type DerivationLine, type Formula, isArithmetic, renderFormula } from "@hengji/scoring-core";
import { compareDecimals, lossText, pointsText, textAt } from "./decimal-text.ts";

/** A line as the panel prints it: what it says and the number at the shared right edge. */
export interface PanelLine {
  readonly role: DerivationLine["role"];
  readonly clause: string;
  readonly label: string;
  readonly formula: string;
  /** With its sign where it takes points; "—" where nothing was worked out. */
  readonly value: string;
  readonly unit: string;
  /** False for a number that is shown but is no summand: a quantity, or a loss that a cap limits. */
  readonly counts: boolean;
  /** True where the part earned its best score. */
  readonly full: boolean;
}

export function panelLine(line: DerivationLine): PanelLine {
  const { role, clause = "", value, best } = line;
  return {
    role,
    clause,
    ...wordsOf(line),
    value: value === null ? (role === "unused" ? "未用到" : "—") : valueText(line, value),
    unit: value === null ? "" : line.unit.replace("个百分点", "百分点"),
    counts: value !== null && role !== "measure",
    full: best !== undefined && value !== null && compareDecimals(best, value) === 0,
  };
}

/** A loss beyond a cap: what it would take, not a summand. */
export const limitedLine = (line: DerivationLine, value: string): PanelLine => ({
  ...panelLine(line),
  formula: `应扣 ${formulaText(line.formula)}`,
  value: textAt(value, 2),
  counts: false,
});

/** A cap that was reached takes the points in place of the losses that it limits. */
export const reachedCap = (line: DerivationLine, taken: string): PanelLine => ({
  ...panelLine(line),
  value: lossText(taken.replace(/(\.\d\d\d*?)0+$/, "$1")),
});

/** A statement that begins with its label is said without it. */
export const labelled = (label: string, text: string): Pick<PanelLine, "label" | "formula"> =>
  text.startsWith(label) ? { label: text, formula: "" } : { label, formula: text };

const wordsOf = ({ label, formula, rounded }: DerivationLine): Pick<PanelLine, "label" | "formula"> =>
  labelled(label, formulaText(formula) + (rounded === undefined ? "" : `（${rounded}）`));

/** Beside arithmetic the units stand in the facts above and at the right; only % is repeated. */
export const formulaText = (formula: Formula): string =>
  renderFormula(
    isArithmetic(formula)
      ? formula.map((part) =>
          typeof part === "string" || part.unit === "%" ? part : { number: part.number },
        )
      : formula,
  );

/** Quotients without end are printed with two places and say that they are cut. */
const LONGEST_WHOLE = 4;

function valueText({ role, rounded }: DerivationLine, value: string): string {
  if (role === "loss") return lossText(value);
  if (role !== "measure") return pointsText(value);
  const cut = (value.split(".")[1]?.length ?? 0) > LONGEST_WHOLE;
  const text = cut ? textAt(value, 2) : value.replace("-", "−");
  return cut || rounded !== undefined ? `≈${text}` : text;
}
