import type { FactDefinition, FactType } from "../framework.ts";
import { isCalendarDay } from "../parse/calendar-day.ts";
import type { FormulaReader } from "./formula-reader.ts";
import type { Span } from "./issue.ts";
import { afterSpaces } from "./plain-text.ts";

const ASKED: Readonly<Partial<Record<FactType, string>>> = {
  cases: "例表",
  date: "日期",
  yesNo: "是否",
  choice: "选项",
};
const UP_TO_SIGN = /[^,()]+/y;

/** The name of a fact of one type; null, with an issue, where it is none. */
export function readFact(
  reader: FormulaReader,
  type: "cases" | "date" | "yesNo" | "choice",
): { readonly fact: FactDefinition | null; readonly span: Span } {
  const token = reader.take();
  if (token.kind === "wrong" && token.issue.code !== "unknownCharacter") {
    reader.issues.push(token.issue);
    return { fact: null, span: token };
  }
  if (token.kind !== "fact")
    return reader.stop("missingQuantity", token, `这里要写一项${ASKED[type]}类核定数的名称`);
  if (token.prior) reader.report("noPriorYear", token, "这里只能用本年的核定数，请去掉“上年”");
  else if (token.fact.type !== type)
    reader.report("wrongFactType", token, `这里要${ASKED[type]}类核定数，“${token.fact.label}”不是`);
  else return { fact: token.fact, span: token };
  return { fact: null, span: token };
}

/** The words after a comma, up to the next comma or bracket. */
export function readWords(reader: FormulaReader, call: Span): Span & { readonly words: string } {
  if (reader.takes(",") === null) {
    const next = reader.peek();
    if (next.kind !== "end" && !(next.kind === "sign" && next.sign === ")")) reader.unexpected(next);
    reader.stop("argumentCount", call, "这里还缺一个参数，请用“，”隔开后补上");
  }
  const start = afterSpaces(reader.scanner.plain, reader.position);
  const words = (reader.scanner.match(UP_TO_SIGN, start) ?? "").trimEnd();
  const end = start + words.length;
  reader.skipTo(end);
  return { words, start, end };
}

/** A day after a comma, as 2021-09-30; null, with an issue, where it is none. */
export function readDay(reader: FormulaReader, call: Span): string | null {
  const { words, ...span } = readWords(reader, call);
  if (isCalendarDay(words)) return words;
  reader.report("badDate", span, "应为真实存在的日期，写成 2021-09-30");
  return null;
}
