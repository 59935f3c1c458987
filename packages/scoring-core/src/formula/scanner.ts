import type { FactDefinition } from "../framework.ts";
import { isDecimal } from "../number/index.ts";
import { isCalled } from "./functions.ts";
import type { FormulaIssue, FormulaIssueCode, Span } from "./issue.ts";
import { PRIOR, mayEnd } from "./names.ts";
import type { NameReading, NamedFact, Names } from "./names.ts";
import { afterSpaces, characterAt, plainText } from "./plain-text.ts";
import { suggest } from "./suggest.ts";
import { COMMON_UNITS } from "./units.ts";

export type Sign =
  "+" | "-" | "*" | "/" | "%" | "(" | ")" | "," | ":" | "|" | "<" | "≤" | "=" | "≥" | ">" | "〔" | "〕";

export type Token = Span &
  (
    | { readonly kind: "number"; readonly value: string; readonly unit?: string }
    | ({ readonly kind: "fact" } & NamedFact)
    /** A word before a bracket: a function, or something that was meant to be one. */
    | { readonly kind: "call"; readonly word: string }
    | { readonly kind: "sign"; readonly sign: Sign }
    /** A quantity that cannot be read; the formula goes on after it. */
    | { readonly kind: "wrong"; readonly issue: FormulaIssue }
    | { readonly kind: "end" }
  );

const SIGNS: Readonly<Record<string, Sign>> = {
  "[": "(",
  "{": "(",
  "]": ")",
  "}": ")",
  "<=": "≤",
  ">=": "≥",
  "==": "=",
};
const NUMBER = /[0-9]+(?:\.[0-9]+)?/y;
const WORDS = /[\p{L}\p{N}_·][\p{L}\p{N}_·.]*/uy;
const UNIT = /\p{L}+/uy;

/** Reads one token at a time; the same offset always gives the same token. */
export class Scanner {
  readonly text: string;
  readonly plain: string;
  readonly names: Names;
  readonly #units: ReadonlySet<string>;

  constructor(text: string, names: Names, facts: readonly FactDefinition[]) {
    this.text = text;
    this.plain = plainText(text);
    this.names = names;
    this.#units = new Set([...COMMON_UNITS, ...facts.map(({ unit }) => unit)]);
  }

  issue(code: FormulaIssueCode, { start, end }: Span, message: string): FormulaIssue {
    return { code, start, end, found: this.text.slice(start, end), message };
  }

  at(offset: number): Token {
    const start = afterSpaces(this.plain, offset);
    const first = this.plain[start];
    if (first === undefined) return { kind: "end", start, end: start };
    if (first === "【" || (this.plain.startsWith(PRIOR, start) && this.#quoteAfterPrior(start) !== null))
      return this.#quoted(start);
    const digits = this.match(NUMBER, start);
    const readings = this.names.at(this.plain, start);
    const longest = readings.reduce((most, { length }) => (length > most ? length : most), 0);
    if (digits !== null) {
      const number = this.#number(start, digits);
      if (longest <= digits.length) return number;
      if (number.kind === "number" && mayEnd(this.plain, start, number.end, start + longest))
        return this.#unclear(start, start + longest, [
          `数 ${digits}`,
          ...readings.map((one) => say(one, longest)),
        ]);
    }
    if (longest > 0) {
      const word = this.#word(start);
      if (word.kind === "call" && isCalled(word.word)) {
        const length = word.end - start;
        // no fact is followed by a bracket, so one that is called like the function cannot be meant
        if (length >= longest) return word;
        return this.#unclear(start, start + longest, [
          `函数“${word.word}”`,
          ...readings.map((one) => say(one, longest)),
        ]);
      }
      return this.#name(start, readings, longest);
    }
    return this.#sign(start) ?? this.#word(start);
  }

  /** What the pattern matches right at the offset of the plain text. */
  match(pattern: RegExp, offset: number): string | null {
    pattern.lastIndex = offset;
    return pattern.exec(this.plain)?.[0] ?? null;
  }

  /** Text in 「」 at this offset, with 」」 for one 」; null where none begins or it has no end. */
  literal(offset: number): (Span & { readonly value: string }) | null {
    const start = afterSpaces(this.plain, offset);
    if (this.text[start] !== "「") return null;
    let value = "";
    for (let end = start + 1; end < this.text.length; end += 1) {
      if (this.text[end] !== "」") value += this.text[end];
      else if (this.text[end + 1] === "」") {
        value += "」";
        end += 1;
      } else return { start, end: end + 1, value };
    }
    return null;
  }

  #number(start: number, digits: string): Token {
    const end = start + digits.length;
    const wrong = (to: number, message: string): Token => ({
      kind: "wrong",
      start,
      end: to,
      issue: this.issue("badNumber", { start, end: to }, message),
    });
    if (this.plain[end] === ".") return wrong(end + 1, "小数点后面要有数字，且只有一个小数点");
    if (/^,[0-9]{3}(?![0-9])/.test(this.plain.slice(end)) && this.text[end] === ",")
      return wrong(
        end + 4,
        "这里的逗号像千位分隔：数字不写千位分隔；要分开两个参数，请用“，”或在逗号后空一格",
      );
    if (!isDecimal(digits))
      return wrong(end, "不是规范的数：整数至多15位、小数至多6位，前面没有多余的零，如 92.5");
    return this.#withUnit(start, end, digits);
  }

  #withUnit(start: number, end: number, value: string): Token {
    const percent = afterSpaces(this.plain, end);
    if (this.plain[percent] === "%") return { kind: "number", start, end: percent + 1, value, unit: "%" };
    const written = this.text[end] === "「" ? this.literal(end) : null;
    if (written !== null) return { kind: "number", start, end: written.end, value, unit: written.value };
    const unit = this.match(UNIT, end);
    if (unit === null) return { kind: "number", start, end, value };
    const to = end + unit.length;
    if (this.#units.has(unit)) return { kind: "number", start, end: to, value, unit };
    const isName =
      this.names.at(this.plain, end).length > 0 || this.plain[afterSpaces(this.plain, to)] === "(";
    const message = isName
      ? `“${value}”与“${unit}”之间缺少运算符，相乘请写“×”`
      : `“${unit}”不是已知的单位：请改正，或去掉单位；核定数的单位都可以写在数的后面`;
    const issue = this.issue(isName ? "missingOperator" : "unknownUnit", { start, end: to }, message);
    return { kind: "wrong", start, end: to, issue };
  }

  #name(start: number, readings: readonly NameReading[], longest: number): Token {
    const end = start + longest;
    const [only, ...more] = readings;
    if (only === undefined) throw new RangeError("a name has a reading");
    if (more.length === 0) return { kind: "fact", start, end, fact: only.fact, prior: only.prior };
    return this.#unclear(
      start,
      end,
      readings.map((one) => say(one, longest)),
    );
  }

  #unclear(start: number, end: number, ways: readonly string[]): Token {
    const message = `“${this.text.slice(start, end)}”可以指${ways.join("，也可以指")}：指核定数的，请照这里的写法写`;
    return { kind: "wrong", start, end, issue: this.issue("ambiguousName", { start, end }, message) };
  }

  #quoteAfterPrior(start: number): number | null {
    const quote = afterSpaces(this.plain, start + PRIOR.length);
    return this.plain[quote] === "【" ? quote : null;
  }

  #quoted(start: number): Token {
    const after = this.#quoteAfterPrior(start);
    const prior = this.plain[start] !== "【" && after !== null;
    const open = prior ? after : start;
    const close = this.plain.indexOf("】", open);
    if (close < 0) {
      const end = this.plain.length;
      const issue = this.issue(
        "missingBracket",
        { start: open, end },
        "“【”没有对应的“】”，请在名称后面补上",
      );
      return { kind: "wrong", start, end, issue };
    }
    const span = { start, end: close + 1 };
    const name = this.plain.slice(open + 1, close).trim();
    const [only, ...more] = this.names.quoted(name);
    if (only !== undefined && more.length === 0) return { kind: "fact", ...span, fact: only, prior };
    const issue =
      only === undefined
        ? this.issue("unknownName", span, `没有名为“${name}”的核定数${suggest(name, this.names.all)}`)
        : this.issue(
            "ambiguousName",
            span,
            `有${more.length + 1}项核定数都叫“${name}”，请写代码：${[only, ...more].map(({ key }) => `【${key}】`).join("、")}`,
          );
    return { kind: "wrong", ...span, issue };
  }

  #sign(start: number): Token | null {
    const two = this.plain.slice(start, start + 2);
    const double = two.length === 2 ? SIGNS[two] : undefined;
    if (double !== undefined) return { kind: "sign", start, end: start + 2, sign: double };
    const one = this.plain[start] ?? "";
    const sign = SIGNS[one] ?? ("+-*/%(),:|<≤=≥>〔〕".includes(one) ? (one as Sign) : undefined);
    return sign === undefined ? null : { kind: "sign", start, end: start + 1, sign };
  }

  #word(start: number): Token {
    const word = this.match(WORDS, start);
    if (word === null) {
      const end = start + (characterAt(this.plain, start)?.length ?? 1);
      if (/^\.[0-9]/.test(this.plain.slice(start, start + 2)))
        return {
          kind: "wrong",
          start,
          end: start + 1,
          issue: this.issue("badNumber", { start, end }, "小数点前面要有数字，如 0.5"),
        };
      const issue = this.issue(
        "unknownCharacter",
        { start, end },
        `不认识“${this.text.slice(start, end)}”：算式由数、核定数名称、＋−×÷、括号和函数组成，请删去或改正`,
      );
      return { kind: "wrong", start, end, issue };
    }
    const end = start + word.length;
    if (this.plain[afterSpaces(this.plain, end)] === "(") return { kind: "call", start, end, word };
    const issue = this.issue(
      "unknownName",
      { start, end },
      `没有名为“${this.text.slice(start, end)}”的核定数${suggest(word, this.names.all)}`,
    );
    return { kind: "wrong", start, end, issue };
  }
}

/** How to write a name so that it can mean nothing else. */
function say({ fact, prior, length }: NameReading, longest: number): string {
  const name = `${prior ? PRIOR : ""}【${fact.key}】（${prior ? PRIOR : ""}${fact.label}）`;
  return length === longest ? name : `${name}再接着计算`;
}
