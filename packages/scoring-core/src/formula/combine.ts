import type { Expression } from "../expression.ts";
import { PERCENT, unitOfDifference } from "../expressions/unit-of.ts";
import { HUNDRED, divide, equals, format, isZero, multiply, parseDecimal } from "../number/index.ts";
import type { FormulaIssueCode, Span } from "./issue.ts";
import { firstUnit, isPercent, losesPercent, unitTogether } from "./units.ts";

/** A quantity that has been read, with what the signs around it need to know. */
export interface Part extends Span {
  readonly expression: Expression;
  /** The unit of its value; null after a fault, when nothing more is said about it. */
  readonly unit: string | null;
  /** A chain that goes on with the next sign: a+b takes +c as a third term. Brackets close it. */
  readonly open?: "sum" | "product";
  /** A percentage written as a number: beside × and ÷ it is that fraction, so 预算×5% is 预算×0.05. */
  readonly literal?: string;
  /** 0 without a unit. */
  readonly nought?: boolean;
}

export type Report = (code: FormulaIssueCode, span: Span, message: string) => void;
export type SumSign = "+" | "-";
export type ProductSign = "*" | "/";

const across = (left: Part, right: Part): Span => ({ start: left.start, end: right.end });

export function combineSum(left: Part, sign: SumSign, right: Part, report: Report): Part {
  const { unit, nought } = meet(left, right, sign === "+" ? "相加" : "相减", report);
  const span = { ...across(left, right), nought, open: "sum" } as const;
  if (sign === "-") {
    const expression: Expression = { op: "subtract", left: left.expression, right: right.expression };
    return { ...span, expression, unit: unit === null ? null : unitOfDifference(unit) };
  }
  const terms =
    left.open === "sum" && left.expression.op === "add" ? left.expression.terms : [left.expression];
  return { ...span, expression: { op: "add", terms: [...terms, right.expression] }, unit };
}

/** What two quantities are together; their unit is null where they cannot be added or compared. */
export function meet(
  left: Part,
  right: Part,
  doing: string,
  report: Report,
): Pick<Part, "unit"> & { readonly nought: boolean } {
  const nought = left.nought === true && right.nought === true;
  if (left.unit === null || right.unit === null) return { unit: null, nought };
  const unit = unitTogether({ ...left, unit: left.unit }, { ...right, unit: right.unit });
  if (unit !== null) return { unit, nought };
  const say = (one: string) => (one === "" ? "没有单位" : `以“${one}”计`);
  const sides = `左边${say(left.unit)}，右边${say(right.unit)}`;
  report(
    "mixedUnits",
    across(left, right),
    isPercent(left.unit) || isPercent(right.unit)
      ? `百分数不能与别的数${doing}（${sides}）：数请写成百分数，如 95%；要按小数算，请写“÷100%”；要按 % 前面的数算，请写“数值（…）”`
      : `单位不同，不能直接${doing}（${sides}）：请先换算成同一单位，如万元化成元写“数值（…×10000）”`,
  );
  return { unit: null, nought };
}

/** Folds a chain of × and ÷ from the left; ×100% at its end says that the result is a percentage. */
export function combineProduct(
  first: Part,
  rest: readonly { readonly sign: ProductSign; readonly part: Part }[],
  report: Report,
): Part {
  return rest.reduce<Part>((left, { sign, part }, index) => {
    const last = index === rest.length - 1;
    if (last && sign === "*" && isWhole(part)) {
      const ratio = asPercentage(left, part);
      if (ratio !== null) return ratio;
    }
    return sign === "*" ? times(left, part, report) : dividedBy(left, part, report);
  }, first);
}

const isWhole = ({ literal }: Part): boolean =>
  literal !== undefined && equals(parseDecimal(literal), HUNDRED);

/** a÷b×100% and x×100%; null where the left side has a unit of its own and ×100% changes nothing. */
function asPercentage(left: Part, hundred: Part): Part | null {
  const span = across(left, hundred);
  const { expression } = left;
  if (expression.op === "divide" && Object.keys(expression).length === 3)
    return {
      ...span,
      expression: { op: "percentOf", part: expression.left, whole: expression.right },
      unit: left.unit === null ? null : PERCENT,
    };
  if (left.unit !== "" || left.literal !== undefined) return null;
  return {
    ...span,
    expression: {
      op: "multiply",
      factors: [...factorsOf(left), { op: "constant", value: "100", unit: PERCENT }],
    },
    unit: PERCENT,
  };
}

const factorsOf = ({ open, expression }: Part): readonly Expression[] =>
  open === "product" && expression.op === "multiply" ? expression.factors : [expression];

function times(left: Part, right: Part, report: Report): Part {
  const [a, b] = [fraction(left, report), fraction(right, report)];
  const sound = checkPercent(a, "*", b, report);
  return {
    ...across(left, right),
    expression: { op: "multiply", factors: [...factorsOf(a), b.expression] },
    unit: sound ? firstUnit([a.unit ?? "", b.unit ?? ""]) : null,
    open: "product",
  };
}

function dividedBy(left: Part, right: Part, report: Report): Part {
  const percent = (part: Part) => part.literal !== undefined || (part.unit !== null && isPercent(part.unit));
  const both = percent(left) && percent(right);
  const [a, b] = both ? [left, right] : [fraction(left, report), fraction(right, report)];
  if (b.unit !== null && isZeroConstant(b)) report("zeroDivisor", right, "除数是 0，请改正");
  const sound = checkPercent(a, "/", b, report);
  const keeps = sound && !both && a.unit !== null && isPercent(a.unit);
  return {
    ...across(left, right),
    expression: {
      op: "divide",
      left: a.expression,
      right: b.expression,
      ...(keeps ? { unit: PERCENT } : {}),
    },
    unit: sound ? (keeps ? PERCENT : "") : null,
    open: "product",
  };
}

function checkPercent(left: Part, sign: ProductSign, right: Part, report: Report): boolean {
  if (left.unit === null || right.unit === null) return false;
  if (!losesPercent(left.unit, sign, right.unit)) return true;
  report(
    "percentFactor",
    isPercent(right.unit) ? right : left,
    "百分数在这里要先化成小数：按 92.5% 即 0.925 算，请写“（…÷100%）”；按 % 前面的数 92.5 算，请写“数值（…）”",
  );
  return false;
}

/** A percentage written as a number, as the fraction that it is beside × and ÷. */
function fraction(part: Part, report: Report): Part {
  if (part.literal === undefined) return part;
  const { literal: percentage, open: _, ...rest } = part;
  const value = format(divide(parseDecimal(percentage), HUNDRED));
  if (!equals(multiply(parseDecimal(value), HUNDRED), parseDecimal(percentage)))
    report("badNumber", part, "百分数在乘除中至多4位小数");
  return { ...rest, expression: { op: "constant", value }, unit: "" };
}

const isZeroConstant = ({ expression }: Part): boolean =>
  expression.op === "constant" && isZero(parseDecimal(expression.value));
