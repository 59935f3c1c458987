import { createWriteStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createFolder, problemFrom } from "@hengji/db/server";
import { type ChainExport, exportChainsOnServer, ServiceError } from "@hengji/services";
import { operatorName } from "../owner/operator-name.ts";
import { asOwner } from "../owner/owner-database.ts";

export interface ExportArguments {
  /** A chain's name or `all`. */
  readonly chain: string | undefined;
  /** A file for one chain, a folder for all; standard output when absent. */
  readonly out: string | undefined;
}

const BAD_INPUT = 2;

/**
 * Exports one audit chain or all as JSON lines and enters that it did. Nothing but the export goes to standard
 * output. Gives 0, 1 when it could not, 2 on a chain or a file that is none.
 */
export async function auditExport({ chain, out }: ExportArguments): Promise<number> {
  const say = (text: string) => console.error(text);
  if (chain === undefined || (chain === "all" && out === undefined)) {
    say(
      "用法：audit-export --chain <链名|all> [--out <文件>]。链名是行政区划代码或 platform，拒绝记录在其后加 .refused；导出全部（all）时用 --out 指定一个文件夹。",
    );
    return BAD_INPUT;
  }
  try {
    return await asOwner(async ({ db }) => {
      for (const each of await exportChainsOnServer(db, { operator: operatorName(), chain })) {
        const file = chain === "all" ? path.join(out ?? "", `${each.head.chain}.jsonl`) : out;
        await write(each, file);
        if (file !== undefined) say(`已导出审计链“${each.head.chain}”，共 ${each.head.seq} 条：${file}`);
      }
      return 0;
    });
  } catch (error) {
    return explain(error, say);
  }
}

async function write({ lines }: ChainExport, file: string | undefined): Promise<void> {
  const source = Readable.from(withEnds(lines));
  if (file === undefined) return pipeline(source, process.stdout, { end: false });
  await createFolder(path.dirname(file));
  await pipeline(source, createWriteStream(file, { flags: "wx", mode: 0o600, flush: true }));
}

async function* withEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

function explain(error: unknown, say: (text: string) => void): number {
  const { code, path: place } = error as NodeJS.ErrnoException;
  if (error instanceof ServiceError) {
    say(error.message);
    return error.code === "notFound" ? BAD_INPUT : 1;
  }
  if (code === "EEXIST" && place !== undefined) {
    say(`文件 ${place} 已经存在，没有覆盖。请换一个文件名，或先移走它。`);
    return BAD_INPUT;
  }
  const problem = problemFrom(error, place ?? "导出文件");
  if (!problem) throw error;
  say(problem.message);
  return 1;
}
