import type { Expression } from "../expression.ts";
import { isDecimal } from "../number/index.ts";
import type { FormulaIssue, Span } from "./issue.ts";
import { NOTE_WORDS, notable } from "./notes.ts";
import type { Notes } from "./notes.ts";
import { afterSpaces, plainText } from "./plain-text.ts";
import type { Scanner } from "./scanner.ts";

const LEADS = Object.entries(NOTE_WORDS).map(
  ([name, words]) => [name as keyof Notes, plainText(words)] as const,
);
const NUMBER = /-?[0-9]+(?:\.[0-9]+)?/y;
const BARE = /[^,〕「」]+/y;

interface ReadNotes extends Span {
  readonly notes: Notes;
}

/** Reads 〔…〕 after the `〔` at `start`; an issue where something in it cannot be read. */
export function readNotes(scanner: Scanner, start: number, of: Expression): ReadNotes | FormulaIssue {
  const notes: Partial<Record<keyof Notes, string>> = {};
  let at = start + 1;
  for (;;) {
    at = afterSpaces(scanner.plain, at);
    const lead = LEADS.find(([, words]) => scanner.plain.startsWith(words, at));
    if (lead === undefined) return bad(scanner, at, "这里要写“称…”、“单位…”、“0÷0按…”或“÷0按…”");
    const [name, words] = lead;
    if (!notable(of).includes(name))
      return bad(scanner, at, `这一步计算不能注明“${NOTE_WORDS[name]}…”，请删去`);
    if (notes[name] !== undefined) return bad(scanner, at, `“${NOTE_WORDS[name]}”写了两次，请只留一次`);
    const value =
      name === "label" || name === "unit"
        ? wording(scanner, at + words.length, name)
        : number(scanner, at + words.length);
    if (value === null)
      return bad(
        scanner,
        at,
        `“${NOTE_WORDS[name]}”后面的内容读不懂：名称和单位写在「」里，数写成如 100 的十进制数`,
      );
    notes[name] = value.value;
    at = afterSpaces(scanner.plain, value.end);
    if (scanner.plain[at] === "〕") return { notes, start, end: at + 1 };
    if (scanner.plain[at] !== ",") return bad(scanner, at, "“〔”没有对应的“〕”，或两项之间缺少“，”");
    at += 1;
  }
}

function bad(scanner: Scanner, start: number, message: string): FormulaIssue {
  const stop = scanner.plain.slice(start).search(/[,〕]/);
  const end = stop < 0 ? scanner.plain.length : start + (stop === 0 ? 1 : stop);
  return scanner.issue("badNote", { start, end }, message);
}

/** Text in 「」, or as it stands up to the next sign. */
function wording(scanner: Scanner, start: number, name: "label" | "unit") {
  const written = scanner.literal(start);
  if (written !== null) return name === "label" && written.value.trim() === "" ? null : written;
  const bare = scanner.match(BARE, start);
  if (bare === null || bare.trim() === "") return null;
  const end = start + bare.length;
  return { value: scanner.text.slice(start, end).trim(), start, end };
}

function number(scanner: Scanner, start: number) {
  const at = afterSpaces(scanner.plain, start);
  const value = scanner.match(NUMBER, at);
  if (value === null || !isDecimal(value)) return null;
  const end = at + value.length;
  const percent = afterSpaces(scanner.plain, end);
  return { value, start: at, end: scanner.plain[percent] === "%" ? percent + 1 : end };
}
