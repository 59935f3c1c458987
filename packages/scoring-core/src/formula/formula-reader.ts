import type { Expression } from "../expression.ts";
import { operandsOf } from "../expressions/operands-of.ts";
import { PERCENT } from "../expressions/unit-of.ts";
import { combineProduct, combineSum } from "./combine.ts";
import type { Part, ProductSign } from "./combine.ts";
import { functionNamed } from "./functions.ts";
import { Unreadable } from "./issue.ts";
import type { FormulaIssue, FormulaIssueCode, Span } from "./issue.ts";
import type { NamedFact } from "./names.ts";
import { readCall } from "./read-call.ts";
import { readNotes } from "./read-notes.ts";
import type { Scanner, Sign, Token } from "./scanner.ts";

/** Rules refuse what is nested deeper. */
const DEEPEST = 32;

const NUMERIC = ["amount", "count", "percent"];

/**
 * Reads sums of products of quantities, one method for each, lowest sign first. A fault of words is noted and
 * its place taken by a quantity of which nothing more is said; a fault of the signs ends the reading.
 */
export class FormulaReader {
  readonly scanner: Scanner;
  readonly issues: FormulaIssue[] = [];
  #at = 0;
  #depth = 0;

  constructor(scanner: Scanner) {
    this.scanner = scanner;
  }

  /** The whole text as one quantity. */
  whole(): Part {
    // As it is begun in a table of figures.
    this.takes("=");
    if (this.peek().kind === "end") this.stop("empty", this.peek(), "算式是空的，请写出得分怎样由核定数算出");
    const sum = this.sum();
    const next = this.peek();
    if (next.kind !== "end") this.unexpected(next);
    if (depthOf(sum.expression) > DEEPEST)
      this.report("tooDeep", sum, `计算一层套一层超过${DEEPEST}层，请拆成较简单的算式`);
    return sum;
  }

  readonly report = (code: FormulaIssueCode, span: Span, message: string): void => {
    this.issues.push(this.scanner.issue(code, span, message));
  };

  stop(code: FormulaIssueCode, span: Span, message: string): never {
    this.report(code, span, message);
    throw new Unreadable();
  }

  get position(): number {
    return this.#at;
  }

  peek(): Token {
    return this.scanner.at(this.#at);
  }

  take(): Token {
    const token = this.peek();
    this.#at = token.end;
    return token;
  }

  /** Goes on behind something that was read from the text itself. */
  skipTo(offset: number): void {
    this.#at = offset;
  }

  /** Takes this sign if it comes next. */
  takes(...signs: readonly Sign[]): Sign | null {
    const token = this.peek();
    if (token.kind !== "sign" || !signs.includes(token.sign)) return null;
    this.#at = token.end;
    return token.sign;
  }

  sum(): Part {
    let left = this.#signed();
    for (;;) {
      const sign = this.takes("+", "-");
      if (sign !== "+" && sign !== "-") return left;
      left = combineSum(left, sign, this.#product(this.#quantity()), this.report);
    }
  }

  /** Everything up to the closing bracket, with a comma between each two. */
  listed<T>(read: () => T): readonly T[] {
    const found = [read()];
    while (this.takes(",") !== null) found.push(read());
    return found;
  }

  /** The closing bracket of what was opened at `open`. */
  close(open: Span): Span {
    const next = this.peek();
    if (next.kind === "sign" && next.sign === ")") return this.take();
    if (next.kind === "end") this.stop("missingBracket", open, "这个括号没有合上，请在相应位置补“）”");
    return this.unexpected(next);
  }

  unexpected(token: Token): never {
    if (token.kind === "wrong") this.issues.push(token.issue);
    if (token.kind === "wrong" && token.issue.code === "unknownCharacter") throw new Unreadable();
    if (token.kind === "sign") {
      if (token.sign === ")") this.stop("extraBracket", token, "这个括号没有对应的“（”，请删去或补上");
      if (token.sign === "%")
        this.stop("missingOperator", token, "“%”只能紧跟在数的后面；要化成百分数请写“×100%”");
      if (token.sign === "〔") this.stop("badNote", token, "注明只能写在“）”之后，请先把要注明的部分括起来");
      if (token.sign !== "(" && token.sign !== "|")
        this.stop(
          "missingQuantity",
          token,
          `这里不能用“${this.scanner.text.slice(token.start, token.end)}”，请删去或改正`,
        );
    }
    return this.stop("missingOperator", token, "前面缺少运算符：相乘请写“×”，相加请写“＋”");
  }

  /** One level deeper; brackets nested without end must not exhaust the stack. */
  deeper<T>(span: Span, read: () => T): T {
    this.#depth += 1;
    if (this.#depth > DEEPEST) this.stop("tooDeep", span, `括号套了超过${DEEPEST}层，请拆成较简单的算式`);
    const result = read();
    this.#depth -= 1;
    return result;
  }

  /** A fact as a number: its value, or how many cases it lists. */
  factPart(span: Span, { fact, prior }: NamedFact): Part {
    const { start, end } = span;
    const isCases = fact.type === "cases";
    if (!isCases && !NUMERIC.includes(fact.type))
      this.report(
        "wrongFactType",
        span,
        `“${fact.label}”不是数，不能参加计算；请用金额、数量、百分比或例表类核定数`,
      );
    else if (prior && (isCases || fact.priorYear !== true))
      this.report("noPriorYear", span, `“${fact.label}”没有要求上年数，请先在“核定数”里把它改为也要上年数`);
    else {
      const op = isCases ? "caseCount" : prior ? "prior" : "fact";
      return { start, end, expression: { op, key: fact.key }, unit: fact.unit };
    }
    return nothing(span);
  }

  /** A sign may stand before the first quantity only. */
  #signed(): Part {
    const first = this.peek();
    const sign = this.takes("+", "-");
    if (sign !== "-") return this.#product(this.#quantity());
    const number = this.peek();
    if (number.kind !== "number") {
      const minus: Part = {
        start: first.start,
        end: first.end,
        expression: { op: "constant", value: "-1" },
        unit: "",
      };
      const rest = this.#product(this.#quantity());
      return combineProduct(minus, [{ sign: "*", part: rest }], this.report);
    }
    const part = this.#quantity();
    return this.#product(negative(part, first.start));
  }

  #product(first: Part): Part {
    const rest: { sign: ProductSign; part: Part }[] = [];
    for (;;) {
      const sign = this.takes("*", "/");
      if (sign !== "*" && sign !== "/") break;
      rest.push({ sign, part: this.#quantity() });
    }
    return combineProduct(first, rest, this.report);
  }

  #quantity(): Part {
    const token = this.take();
    switch (token.kind) {
      case "number":
        return numberPart(token);
      case "fact":
        return this.factPart(token, token);
      case "call": {
        const called = functionNamed(token.word);
        return this.#noted(this.deeper(token, () => readCall(this, token, called)));
      }
      case "wrong":
        this.issues.push(token.issue);
        if (token.issue.code === "unknownCharacter") throw new Unreadable();
        return nothing(token);
      case "end":
        return this.stop("missingQuantity", token, "后面缺少数、核定数名称或括号，请补上");
      case "sign":
        return this.#opened(token, token.sign);
    }
  }

  #opened(open: Token, sign: Sign): Part {
    if (sign === "(") {
      const inner = this.deeper(open, () => this.sum());
      return this.#noted(closed(inner, open.start, this.close(open).end));
    }
    if (sign === "|") {
      const inner = this.deeper(open, () => this.sum());
      if (this.takes("|") === null) {
        const next = this.peek();
        if (next.kind !== "end") this.unexpected(next);
        this.stop("missingBracket", open, "绝对值的“|”没有合上，请在相应位置补“|”");
      }
      const span = { start: open.start, end: this.#at };
      return { ...span, expression: { op: "absolute", of: inner.expression }, unit: inner.unit };
    }
    if (sign === "+" || sign === "-")
      this.stop("signAfterSign", open, "运算符后面的正负号要加括号，如 3×（−5）");
    if (sign === "%" || sign === ")" || sign === "〔") {
      const message = sign === "%" ? "“%”只能紧跟在数的后面" : "这里缺少数、核定数名称或括号，请补上";
      this.stop("missingQuantity", open, message);
    }
    return this.stop("missingQuantity", open, "运算符前面或两个运算符之间缺少数或核定数名称，请补上");
  }

  /** 〔…〕 after brackets. */
  #noted(part: Part): Part {
    const next = this.peek();
    if (next.kind !== "sign" || next.sign !== "〔") return part;
    const read = readNotes(this.scanner, next.start, part.expression);
    if ("code" in read) {
      this.issues.push(read);
      throw new Unreadable();
    }
    this.#at = read.end;
    const unit = read.notes.unit ?? part.unit;
    return {
      start: part.start,
      end: read.end,
      expression: { ...part.expression, ...read.notes },
      unit,
    };
  }
}

/** Stands for what could not be read. */
export const nothing = ({ start, end }: Span): Part => ({
  start,
  end,
  expression: { op: "constant", value: "0" },
  unit: null,
});

/** The same in brackets: one quantity, to which no further sign adds. */
function closed(part: Part, start: number, end: number): Part {
  const { open: _, ...whole } = part;
  return { ...whole, start, end };
}

function numberPart({ start, end, value, unit }: Extract<Token, { kind: "number" }>): Part {
  if (unit === undefined) {
    const nought = /^[0.]+$/.test(value);
    return { start, end, expression: { op: "constant", value }, unit: "", nought };
  }
  const expression: Expression = { op: "constant", value, unit };
  return { start, end, expression, unit, ...(unit === PERCENT ? { literal: value } : {}) };
}

function negative(part: Part, start: number): Part {
  if (part.expression.op !== "constant") return part;
  const { value } = part.expression;
  const below = /^[0.]+$/.test(value) ? value : `-${value}`;
  const literal = part.literal === undefined ? {} : { literal: below };
  return { ...part, start, expression: { ...part.expression, value: below }, ...literal };
}

function depthOf(expression: Expression): number {
  let deepest = 0;
  for (const operand of operandsOf(expression)) {
    const depth = depthOf(operand);
    if (depth > deepest) deepest = depth;
  }
  return deepest + 1;
}
