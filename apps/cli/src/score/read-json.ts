import { readFile } from "node:fs/promises";
import { scanJson } from "./scan-json.ts";

/** What is wrong with a file: as a whole, or at a path in it. */
export interface FileIssue {
  readonly file: string;
  /** Empty for the whole file. */
  readonly path: string;
  readonly message: string;
}

export interface ReadJson {
  readonly file: string;
  /** Undefined where the file cannot be read. */
  readonly value: unknown;
  readonly issues: readonly FileIssue[];
}

/** The value of a JSON file, and why it cannot be read or not be trusted: names given twice. */
export async function readJson(file: string): Promise<ReadJson> {
  const unreadable = (message: string) => ({ file, value: undefined, issues: [{ file, path: "", message }] });
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
  } catch (error) {
    return unreadable(readingProblem(String((error as { code?: unknown }).code)));
  }
  const value = parsed(text);
  if (value === undefined) return unreadable(`不是有效的 JSON${place(text)}，请改正后重试`);
  const message = "这一项写了不止一次，请只留一处";
  return { file, value, issues: scanJson(text).duplicates.map(({ path }) => ({ file, path, message })) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function readingProblem(code: string): string {
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return "找不到这个文件，请检查路径";
    case "EISDIR":
      return "这是文件夹，请给出文件";
    case "EACCES":
    case "EPERM":
      return "没有权限读取这个文件，请改正其权限";
    case "ERR_ENCODING_INVALID_ENCODED_DATA":
      return "不是 UTF-8 编码的文本，请另存为 UTF-8";
    default:
      return `读取失败（${code}）`;
  }
}

function place(text: string): string {
  if (text.trim() === "") return "（文件是空的）";
  const { fault } = scanJson(text);
  if (fault === undefined) return "";
  if (fault === text.length) return "（文件在结尾处不完整）";
  const lines = text.slice(0, fault).split("\n");
  return `（第 ${lines.length} 行第 ${(lines.at(-1)?.length ?? 0) + 1} 列）`;
}
