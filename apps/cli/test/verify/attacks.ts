import { createHash } from "node:crypto";

/** Numbers from 0 to below `bound`, the same for the same seed. */
export function seededPick(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

type Entry = Record<string, unknown>;
const read = (line: string | undefined) => JSON.parse(line ?? "") as Entry;

export interface Attack {
  readonly kind: string;
  readonly lines: readonly string[];
  /** The number to be named: the first entry that cannot be relied on. Heads stand at every tenth entry. */
  readonly firstBad: number;
}

/** Every column of an entry that an intruder could want to change. */
export const columnsOf = (line: string | undefined) => Object.keys(read(line));

/** A value of the column's kind that is another one. */
function otherThan(value: unknown, column: string): unknown {
  if (column === "hash" || column === "prev") return (value === "f".repeat(64) ? "e" : "f").repeat(64);
  if (typeof value === "number") return value + 1;
  return typeof value === "string" ? `${value}x` : "x";
}

export function edit(lines: readonly string[], seq: number, column: string): Attack {
  const entry = read(lines[seq]);
  const edited = JSON.stringify({ ...entry, [column]: otherThan(entry[column], column) });
  return { kind: `edit ${column} of ${seq}`, lines: lines.with(seq, edited), firstBad: seq };
}

/**
 * A forged entry with a fitting hash shows by the next one, which no longer continues it; or by the head kept at
 * its place, which then leaves everything since the head before it in doubt.
 */
const doubtBehind = (seq: number) => (seq % 10 === 0 ? seq - 9 : seq + 1);

export function editAndHash(lines: readonly string[], seq: number): Attack {
  const edited = withHash({ ...read(lines[seq]), actorName: "他人" });
  return { kind: `edit and hash ${seq}`, lines: lines.with(seq, edited), firstBad: doubtBehind(seq) };
}

export function remove(lines: readonly string[], seq: number): Attack {
  return { kind: `remove ${seq}`, lines: lines.toSpliced(seq, 1), firstBad: seq };
}

export function swap(lines: readonly string[], one: number, other: number): Attack {
  const [first, second] = [Math.min(one, other), Math.max(one, other)];
  const swapped = lines.with(first, lines[second] ?? "").with(second, lines[first] ?? "");
  return { kind: `swap ${first} and ${second}`, lines: swapped, firstBad: first };
}

export function insert(lines: readonly string[], seq: number): Attack {
  const forged = withHash({ ...read(lines[seq]), actorName: "他人" });
  return { kind: `insert at ${seq}`, lines: lines.toSpliced(seq, 0, forged), firstBad: doubtBehind(seq) };
}

/** The last entries cut off and the export's head made to fit. */
export function cutTail(lines: readonly string[], last: number): Attack {
  const { seq, at, hash } = read(lines[last]);
  const head = JSON.stringify({ ...read(lines[0]), seq, at, hash });
  return { kind: `cut after ${last}`, lines: [head, ...lines.slice(1, last + 1)], firstBad: last + 1 };
}

/** An edit after which every hash to the end, and the export's head, were made anew. */
export function hashAnew(lines: readonly string[], from: number): Attack {
  const anew = [...lines];
  let prev = read(lines[from])["prev"];
  for (let seq = from; seq < lines.length; seq++) {
    const entry = read(lines[seq]);
    anew[seq] = withHash({ ...entry, prev, ...(seq === from ? { actorName: "他人" } : {}) });
    prev = read(anew[seq])["hash"];
  }
  anew[0] = JSON.stringify({ ...read(lines[0]), hash: prev });
  // Only the heads before the edit hold.
  return { kind: `hash anew from ${from}`, lines: anew, firstBad: Math.floor((from - 1) / 10) * 10 + 1 };
}

/** Written here a second time on purpose: the frozen form, column by column. */
function withHash(entry: Entry): string {
  const { prev, hash: _, ...columns } = entry;
  const canonical = `[${Object.values(columns)
    .map((value) => JSON.stringify(value))
    .join(", ")}]`;
  const hash = createHash("sha256")
    .update(Buffer.from(String(prev), "hex"))
    .update(canonical)
    .digest("hex");
  return JSON.stringify({ ...columns, prev, hash });
}

/** One random attack, of each kind in turn; `count` entries follow the head. */
export function randomAttack(
  lines: readonly string[],
  round: number,
  pick: (bound: number) => number,
): Attack {
  const count = lines.length - 1;
  const seq = 1 + pick(count);
  const columns = columnsOf(lines[seq]);
  switch (round % 7) {
    case 0:
      return edit(lines, seq, columns[pick(columns.length)] ?? "at");
    case 1:
      return remove(lines, seq);
    case 2:
      return swap(lines, seq, 1 + ((seq + pick(count - 1)) % count));
    case 3:
      return editAndHash(lines, seq);
    case 4:
      return insert(lines, seq);
    case 5:
      return cutTail(lines, 1 + pick(count - 1));
    default:
      return hashAnew(lines, seq);
  }
}
