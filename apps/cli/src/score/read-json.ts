import { readFile } from "node:fs/promises";

/** What is wrong with a file as a whole; its path is the name the caller gave. */
export interface FileIssue {
  readonly path: string;
  readonly message: string;
}

/** The value of a JSON file, or why it cannot be read. */
export async function readJson(
  file: string,
): Promise<{ readonly value: unknown } | { readonly issue: FileIssue }> {
  const issue = (message: string) => ({ issue: { path: file, message } });
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
  } catch (error) {
    return issue(readingProblem(String((error as { code?: unknown }).code)));
  }
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return issue(`不是有效的 JSON${place(text, error)}，请改正后重试`);
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

/** V8 names the place of a fault only in its message. */
function place(text: string, error: unknown): string {
  const position = /at position (\d+)/.exec(String(error))?.[1];
  if (text.trim() === "") return "（文件是空的）";
  if (/Unexpected end/.test(String(error))) return "（文件在结尾处不完整）";
  if (position === undefined) return "";
  const lines = text.slice(0, Number.parseInt(position, 10)).split("\n");
  return `（第 ${lines.length} 行第 ${(lines.at(-1)?.length ?? 0) + 1} 列）`;
}
