/** Signs that people write for the same thing, each one character for one, so that offsets stay. */
const VARIANTS: Readonly<Record<string, string>> = {
  "−": "-",
  "‐": "-",
  "–": "-",
  "—": "-",
  "×": "*",
  "✕": "*",
  "÷": "/",
  "∕": "/",
  "≦": "≤",
  "≧": "≥",
  "\u3000": " ",
  "\u00a0": " ",
};

/** How far full-width ！…～ lie from their half-width forms. */
const FULL_WIDTH = 0xfee0;

/** The text with one form of every sign, digit and bracket; every character keeps its offset. */
export const plainText = (text: string): string =>
  text.replace(
    /[−‐–—×✕÷∕≦≧\u3000\u00a0\uff01-\uff5e]/g,
    (sign) => VARIANTS[sign] ?? String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH),
  );

const WORD = /[\p{L}\p{N}_·]/u;

/** True for what can stand inside a word, so that a name does not end in the middle of one. */
export const isWord = (character: string | undefined): boolean =>
  character !== undefined && WORD.test(character);

/** The character at an offset, whole where it is a pair of surrogates. */
export function characterAt(text: string, at: number): string | undefined {
  const code = text.codePointAt(at);
  return code === undefined ? undefined : String.fromCodePoint(code);
}

/** The character before an offset. */
export function characterBefore(text: string, at: number): string | undefined {
  if (at <= 0) return undefined;
  const pair = at >= 2 ? characterAt(text, at - 2) : undefined;
  return pair !== undefined && pair.length === 2 ? pair : text[at - 1];
}

/** The first offset from here on that holds no space or line end. */
export function afterSpaces(text: string, at: number): number {
  let end = at;
  while (end < text.length && /\s/.test(text[end] ?? "")) end += 1;
  return end;
}
