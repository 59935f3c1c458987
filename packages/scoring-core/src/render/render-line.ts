import type { DerivationLine, Formula, LineRole, NumberToken } from "../scorecard.ts";
import { shorten } from "../number/index.ts";

/** Longer results of a division are printed with two places and marked ≈. */
const PRINTED_WHOLE = 4;

interface Printed {
  readonly text: string;
  readonly shortened: boolean;
}

function print(number: string, unit: string | undefined, given: boolean): Printed {
  const places = number.length - 1 - number.indexOf(".");
  const shortened = !given && number.includes(".") && places > PRINTED_WHOLE;
  const digits = shortened ? shorten(number, 2) : number;
  return { text: `${digits.replace("-", "−")}${unit ? ` ${unit}` : ""}`, shortened };
}

/** Numbers with their units and the signs between them: `95 % − 92.5 %`. */
export function renderFormula(formula: Formula): string {
  return formula
    .map((token) => (typeof token === "string" ? token : print(token.number, token.unit, isFact(token)).text))
    .join(" ")
    .replace(/ (?=[，；）])|(?<=[（；]) /g, "")
    .replace(/(?<=\|) | (?=\|)/g, "");
}

const isFact = (token: NumberToken): boolean => token.fact !== undefined;

const COMPARISON = /^[<≤=≥>≠]$/;
const EARNED: Readonly<Partial<Record<LineRole, string>>> = { credit: "，计 ", loss: "，扣 " };

/** One line of 计算 without its label: `95 % − 92.5 % = 2.5 个百分点`, `2.5 × 0.4 = 1.00 分`. */
export function renderOutcome(line: DerivationLine): string {
  const formula = renderFormula(line.formula);
  if (line.value === null) return formula;
  const value = print(line.value, line.unit, false);
  if (formula === "") return value.text;
  if (line.role === "judgement") return `${value.text}（${formula}）`;
  const numbers = line.formula.filter((token) => typeof token !== "string");
  const compares = line.formula.some((token) => typeof token === "string" && COMPARISON.test(token));
  if (numbers.length === 0 || compares) return `${formula}${EARNED[line.role] ?? "，为 "}${value.text}`;
  const rounds = line.formula.some((token) => typeof token === "string" && token.startsWith("，"));
  const shortened = numbers.some((token) => print(token.number, "", isFact(token)).shortened);
  const near = value.shortened || (shortened && !rounds);
  return `${formula} ${near ? "≈" : "="} ${value.text}`;
}

/** One line of 计算 as text: clause, label, outcome. */
export function renderLine(line: DerivationLine): string {
  const unused = line.role === "unused" ? "未用到" : "";
  return [line.clause ?? "", line.label, renderOutcome(line), unused].filter((part) => part !== "").join(" ");
}
