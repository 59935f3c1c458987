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
  return { text: `${digits.replace("-", "−")}${unit ?? ""}`, shortened };
}

const SIGNS = /^[+−×÷<≤=≥>≠（）|]+$/;
const OPERATOR = /[+−×÷<≤=≥>≠]/g;
const ARITHMETIC = /^[+−×÷（）|]+$/;

/** Numbers with their units and the signs between them: `95% − 92.50%`; words stand close. */
export function renderFormula(formula: Formula): string {
  return formula
    .map((token) => {
      if (typeof token !== "string") return print(token.number, token.unit, isFact(token)).text;
      return SIGNS.test(token) ? token.replace(OPERATOR, " $& ") : token;
    })
    .join("");
}

/** True for numbers and arithmetic alone, false where words or a comparison say something. */
export const isArithmetic = (formula: Formula): boolean =>
  formula.every((token) => typeof token !== "string" || ARITHMETIC.test(token)) &&
  formula.some((token) => typeof token !== "string");

const isFact = (token: NumberToken): boolean => token.fact !== undefined;

const SAID: Readonly<Partial<Record<LineRole, string>>> = { credit: "，计", loss: "，扣" };

/** One line of 计算 without its label: `95% − 92.50% = 2.50个百分点`, `2.50 × 0.4 = 1.00分`. */
export function renderOutcome(line: DerivationLine): string {
  const formula = renderFormula(line.formula);
  if (line.value === null) return formula;
  const value = print(line.value, line.unit, false);
  if (formula === "") return saysRounding(line) ? `${value.text}（${line.rounded}）` : value.text;
  if (line.role === "judgement") return `${value.text}（${formula}）`;
  if (line.role === "cap") return `${formula}，多出${value.text}不扣`;
  if (line.rounded !== undefined) return `${formula} ≈ ${value.text}（${line.rounded}）`;
  if (!isArithmetic(line.formula)) return said(line, formula, value.text);
  const shortened = line.formula.some(
    (token) => typeof token !== "string" && print(token.number, "", isFact(token)).shortened,
  );
  return `${formula} ${value.shortened || shortened ? "≈" : "="} ${value.text}`;
}

/** A number alone is taken to be rounded half up; 去尾 and 进一 have to be said. */
const saysRounding = ({ rounded }: DerivationLine): boolean =>
  rounded !== undefined && !rounded.startsWith("四舍五入");

/** Words and what they are worth; what takes or earns nothing is said once. */
function said({ role, value }: DerivationLine, formula: string, text: string): string {
  const nothing = value !== null && /^0(\.0*)?$/.test(value);
  if (nothing && /不[扣计]$/.test(formula)) return formula;
  return nothing && role === "loss" ? `${formula}，不扣` : `${formula}${SAID[role] ?? "，即"}${text}`;
}

/** One line of 计算 as text: clause, label, outcome. */
export function renderLine(line: DerivationLine): string {
  const unused = line.role === "unused" ? "未用到" : "";
  return [line.clause ?? "", line.label, renderOutcome(line), unused].filter((part) => part !== "").join(" ");
}
