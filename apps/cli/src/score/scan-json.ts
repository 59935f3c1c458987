/** A name that an object gives twice; JSON.parse would silently keep the last. */
export interface DuplicateKey {
  /** For example `facts.spent` or `indicators[3].rule.points`. */
  readonly path: string;
}

export interface Scan {
  /** Where the text stops being JSON, as an index; undefined when it is JSON to its end. */
  readonly fault: number | undefined;
  readonly duplicates: readonly DuplicateKey[];
}

interface Frame {
  /** Names seen so far; null in a list. */
  readonly names: Set<string> | null;
  /** The name or index being read. */
  at: string | number;
}

/** As many as a person reads. */
const MOST_DUPLICATES = 100;
const LONGEST_PATH = 200;

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** Everything from the blank on but quote and backslash. */
const PLAIN = /[ !#-[\]-\uffff]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Reads JSON for what JSON.parse does not tell: the place of a fault and names given twice. Once through the
 * text, with its own stack, so that neither size nor depth is a limit.
 */
export function scanJson(text: string): Scan {
  const frames: Frame[] = [];
  const duplicates: DuplicateKey[] = [];
  let index = skip(SPACE, text, 0);
  let wanted: "value" | "valueOrEnd" | "name" | "nameOrEnd" | "after" = "value";

  for (;;) {
    const frame = frames.at(-1);
    const sign = text[index];
    if (wanted === "after") {
      if (!frame) return { fault: index === text.length ? undefined : index, duplicates };
      if (sign === ",") {
        wanted = frame.names ? "name" : "value";
        if (typeof frame.at === "number") frame.at += 1;
      } else if (sign === (frame.names ? "}" : "]")) frames.pop();
      else return { fault: index, duplicates };
      index += 1;
    } else if ((wanted === "nameOrEnd" && sign === "}") || (wanted === "valueOrEnd" && sign === "]")) {
      frames.pop();
      wanted = "after";
      index += 1;
    } else if (frame?.names && wanted !== "value") {
      const end = stringEnd(text, index);
      if (end < 0) return { fault: -end - 1, duplicates };
      const name = JSON.parse(text.slice(index, end)) as string;
      frame.at = name;
      if (frame.names.has(name) && duplicates.length < MOST_DUPLICATES)
        duplicates.push({ path: pathOf(frames) });
      frame.names.add(name);
      index = skip(SPACE, text, end);
      if (text[index] !== ":") return { fault: index, duplicates };
      wanted = "value";
      index += 1;
    } else if (sign === "{" || sign === "[") {
      frames.push(sign === "{" ? { names: new Set(), at: "" } : { names: null, at: 0 });
      wanted = sign === "{" ? "nameOrEnd" : "valueOrEnd";
      index += 1;
    } else {
      const end = sign === '"' ? stringEnd(text, index) : skip(SCALAR, text, index);
      if (end < 0) return { fault: -end - 1, duplicates };
      if (end === index) return { fault: index, duplicates };
      wanted = "after";
      index = end;
    }
    index = skip(SPACE, text, index);
  }
}

/** The index behind what the sticky pattern matches at `index`; `index` itself where it does not. */
function skip(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : index;
}

/** The index behind a string, or −1 − the index of its fault. */
function stringEnd(text: string, start: number): number {
  if (text[start] !== '"') return -1 - start;
  for (let index = start + 1; ;) {
    index = skip(PLAIN, text, index);
    if (text[index] === '"') return index + 1;
    const escaped = skip(ESCAPE, text, index);
    if (escaped === index) return -1 - index;
    index = escaped;
  }
}

function pathOf(frames: readonly Frame[]): string {
  let path = "";
  for (const { at } of frames) {
    path += typeof at === "number" ? `[${at}]` : path === "" ? plain(at) : `.${plain(at)}`;
    if (path.length > LONGEST_PATH) return `${path.slice(0, LONGEST_PATH)}…`;
  }
  return path;
}

/** A name as a terminal may show it: on one line. */
function plain(name: string): string {
  return name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "�");
}
