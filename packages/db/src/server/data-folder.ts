import { chmod, open, readFile, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { createFolder } from "./create-folder.ts";
import { OperatorProblem, problemFrom, tooLong } from "./operator-problem.ts";
import product from "../../package.json" with { type: "json" };

/** Raised only when an older product could no longer read the folder. */
const FORMAT = 1;
const POSTGRES_MAJOR = 18;
const RECORD = "hengji.json";
/** PostgreSQL holds 1023 bytes of a path; the longest name below the folder needs the rest. */
const LONGEST_PATH = 900;

export interface FormatRecord {
  readonly format: number;
  readonly product: string;
  readonly postgres: number;
}

/**
 * Makes `dataDir` (absolute) ours: creates it, or checks that it is empty or was written by this version or an
 * older one. Fails with an OperatorProblem and leaves a folder that is not ours untouched.
 */
export async function claimDataFolder(dataDir: string): Promise<void> {
  checkName(dataDir);
  try {
    const created = await createFolder(dataDir);
    // Root's database runs as a system user, who must be able to walk through, not look around.
    if (created) await chmod(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    const entries = await readdir(dataDir);
    if (entries.includes(RECORD))
      return checkRecord(dataDir, await readFile(path.join(dataDir, RECORD), "utf8"));
    const foreign = entries.filter((name) => name !== "lost+found" && !name.startsWith(`${RECORD}.`));
    if (foreign.length > 0) {
      throw new OperatorProblem(
        "foreignFolder",
        `数据文件夹 ${dataDir} 不是空的，也不是衡绩的数据（例如含有 ${foreign[0]}）。请用 DATA_DIR 指定一个空文件夹。`,
      );
    }
    await writeRecord(dataDir);
  } catch (error) {
    throw problemFrom(error, dataDir) ?? error;
  }
}

function checkName(dataDir: string): void {
  if (Buffer.byteLength(dataDir) > LONGEST_PATH) throw tooLong(dataDir);
  if (!/\p{Cc}/u.test(dataDir)) return;
  throw new OperatorProblem(
    "badSetting",
    `数据文件夹的名称 ${JSON.stringify(dataDir)} 含有换行或其他控制字符。请用 DATA_DIR 指定另一文件夹。`,
  );
}

function checkRecord(dataDir: string, text: string): void {
  const record = parseRecord(text);
  if (!record) {
    throw new OperatorProblem(
      "foreignFolder",
      `数据文件夹 ${dataDir} 的 ${RECORD} 无法识别。请恢复备份中的该文件，或用 DATA_DIR 指定一个空文件夹。`,
    );
  }
  if (record.format > FORMAT || record.postgres > POSTGRES_MAJOR) {
    throw new OperatorProblem(
      "newerData",
      `数据文件夹 ${dataDir} 由更新的版本（衡绩 ${record.product}，PostgreSQL ${record.postgres}）写成，本版本（${product.version}）不能打开。请换用 ${record.product} 或更新的版本。`,
    );
  }
}

function parseRecord(text: string): FormatRecord | undefined {
  try {
    const { format, product: version, postgres } = JSON.parse(text);
    const known = Number.isInteger(format) && typeof version === "string" && Number.isInteger(postgres);
    return known ? { format, product: version, postgres } : undefined;
  } catch {
    return undefined;
  }
}

async function writeRecord(dataDir: string): Promise<void> {
  const record: FormatRecord = { format: FORMAT, product: product.version, postgres: POSTGRES_MAJOR };
  await replaceFile(path.join(dataDir, RECORD), `${JSON.stringify(record, null, 2)}\n`, 0o644);
}

/** Writes a whole file or nothing: temporary name, sync, rename. */
export async function replaceFile(file: string, text: string, mode: number): Promise<void> {
  const draft = `${file}.${process.pid}`;
  try {
    const handle = await open(draft, "w", mode);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
