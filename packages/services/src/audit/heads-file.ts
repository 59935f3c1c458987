import { type FileHandle, open, stat, truncate } from "node:fs/promises";
import path from "node:path";
import type { SignedHead } from "./signed-head.ts";

/** The file of signed heads, one a line, the newest last. It only grows. */
export interface HeadsFile {
  readonly path: string;
  /** The last head of each chain. Reads only what was added since the last call. */
  latest(): Promise<ReadonlyMap<string, SignedHead>>;
  /** Adds heads and returns once they are on the disk. One writer at a time. */
  append(heads: readonly SignedHead[]): Promise<void>;
}

/** The heads kept in this file; it comes into being with the first one. */
export function openHeadsFile(file: string): HeadsFile {
  let known = { inode: 0, whole: 0, heads: new Map<string, SignedHead>() };
  let turn: Promise<unknown> = Promise.resolve();
  /** One reader at a time, so that nobody goes back behind another. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work, work);
    turn = result.catch(() => undefined);
    return result;
  };

  async function advance(): Promise<void> {
    const handle = await open(file, "r").catch(ifMissing);
    if (handle === null) {
      known = { inode: 0, whole: 0, heads: new Map() };
      return;
    }
    try {
      const { ino: inode, size } = await handle.stat();
      // Another file in its place, or one that lost its end: what was known of it does not count.
      if (inode !== known.inode || size < known.whole) known = { inode, whole: 0, heads: new Map() };
      const added = await readFrom(handle, known.whole, size);
      const end = added.lastIndexOf("\n") + 1;
      for (const line of added.toString("utf8", 0, end).split("\n")) {
        const head = parseHead(line);
        if (head) known.heads.set(head.chain, head);
      }
      known.whole += end;
    } finally {
      await handle.close();
    }
  }

  return {
    path: file,
    latest: () => inTurn(async () => advance().then(() => new Map(known.heads))),
    append: (heads) =>
      inTurn(async () => {
        const present = await stat(file).catch(ifMissing);
        await advance();
        // A power cut may have left half a line.
        if (present && present.size > known.whole) await truncate(file, known.whole);
        await addLines(file, heads);
        if (!present) await syncFolder(path.dirname(file));
      }),
  };
}

async function addLines(file: string, heads: readonly SignedHead[]): Promise<void> {
  const handle = await open(file, "a", 0o644);
  try {
    await handle.writeFile(heads.map((head) => `${JSON.stringify(head)}\n`).join(""));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readFrom(handle: FileHandle, from: number, to: number): Promise<Buffer> {
  const buffer = Buffer.alloc(to - from);
  const { bytesRead } = await handle.read(buffer, 0, buffer.length, from);
  return buffer.subarray(0, bytesRead);
}

function parseHead(line: string): SignedHead | null {
  try {
    const head = JSON.parse(line) as SignedHead;
    return typeof head.chain === "string" && Number.isSafeInteger(head.seq) ? head : null;
  } catch {
    return null;
  }
}

function ifMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
