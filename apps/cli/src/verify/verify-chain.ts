import { createHash, createPublicKey, verify } from "node:crypto";
import { createReadStream } from "node:fs";
import { pathToFileURL } from "node:url";

/*
 * Checks an exported audit chain without a database and without the product: this file and Node are enough.
 *   node verify-chain.ts <export.jsonl> [heads.jsonl] [--key=<fingerprint>]
 */

/** Columns in the order in which they are hashed; `prev` goes before them, `hash` is the outcome. */
const HASHED = [
  "scheme chain seq at regionId evaluationId actor actorName role session network",
  "action objectKind objectId objectVersion before after result omitted",
].flatMap((names) => names.split(" "));
const ENTRY = [...HASHED, "prev", "hash"];
const HEAD = ["export", "chain", "seq", "at", "hash"];
const SIGNED = ["chain", "seq", "at", "hash", "algorithm", "publicKey", "signature"];
const CLOCK_TOLERANCE = 2_000_000;

type Item = Record<string, unknown> & { chain: string; seq: number; at: number; hash: string };
type Lines = Iterable<string> | AsyncIterable<string>;

export interface Verdict {
  readonly outcome: "intact" | "broken" | "unreadable";
  /** Number of the first entry that cannot be relied on. */
  readonly firstBad: number | null;
  readonly messages: readonly string[];
}

/**
 * Compares an export with itself and with signed heads that were kept elsewhere. Without heads a chain that was
 * hashed anew or cut before the export cannot be told from the true one. `key` is the expected fingerprint of
 * the signing key, or at least its first 16 digits.
 */
export async function verifyChain(lines: Lines, heads?: Lines, key?: string): Promise<Verdict> {
  const reader = iterate(lines);
  const head = parse((await reader.next()).value, HEAD);
  if (head?.["export"] !== "hengji-audit")
    return verdict("unreadable", null, [
      "第 1 行不是审计链导出文件的链头。请使用系统导出的原文件，不要另存或编辑。",
    ]);
  const witnesses: Item[] = [];
  let line = 0;
  for await (const text of heads ?? []) {
    line += 1;
    const signed = parse(text, SIGNED);
    if (!signed)
      return verdict("unreadable", null, [`链头文件第 ${line} 行无法识别。请使用系统给出的链头原文件。`]);
    const problem = signatureProblem(signed, key);
    if (problem)
      return verdict("broken", null, [`链头文件第 ${line} 行（第 ${signed.seq} 条的链头）${problem}`]);
    if (signed.chain === head.chain) witnesses.push(signed);
  }
  if (heads !== undefined && witnesses.length === 0)
    return verdict("unreadable", null, [
      `链头文件里没有审计链“${head.chain}”的链头。请提供这条链的链头文件。`,
    ]);
  witnesses.sort((a, b) => a.seq - b.seq);
  return walk(head, reader, witnesses);
}

async function walk(
  head: Item,
  entries: AsyncIterable<string>,
  witnesses: readonly Item[],
): Promise<Verdict> {
  const hashes = new Map<number, string>();
  const wanted = new Set(witnesses.map(({ seq }) => seq));
  let last = { seq: 0, at: -Infinity, hash: "0".repeat(64) };
  let problem: string | null = null;
  for await (const text of entries) {
    const entry = parse(text, ENTRY);
    problem = entry ? entryProblem(entry, last, head) : "无法识别：行的内容或写法不是系统导出的样子";
    if (!entry || problem !== null) break;
    last = { seq: entry.seq, at: Math.max(last.at, entry.at), hash: entry.hash };
    if (wanted.has(entry.seq)) hashes.set(entry.seq, entry.hash);
  }
  const messages: string[] = [];
  let firstBad = last.seq + 1;
  if (problem !== null) messages.push(`第 ${firstBad} 条${problem}。`);
  else if (last.seq < head.seq)
    messages.push(`第 ${firstBad} 条起缺失：导出时共有 ${head.seq} 条，文件止于第 ${last.seq} 条。`);
  else if (last.hash !== head.hash || last.at !== head.at) {
    firstBad = last.seq;
    messages.push(`第 ${firstBad} 条与导出时的链头不符，它或链头被改动过。`);
  }
  let confirmed = 0;
  for (const { seq, hash } of witnesses) {
    const found = hashes.get(seq);
    if (found === hash) {
      confirmed = seq;
    } else if (found !== undefined) {
      firstBad = Math.min(firstBad, confirmed + 1);
      messages.push(
        `第 ${confirmed + 1} 条至第 ${seq} 条之间有改动：第 ${seq} 条的校验值与留存的链头不符，整条链被重新计算过。`,
      );
      break;
    } else if (problem === null) {
      messages.push(
        `尾部缺失：文件止于第 ${last.seq} 条，而留存的链头已到第 ${seq} 条。若文件导出在先，请重新导出后再核对。`,
      );
      break;
    }
  }
  if (messages.length > 0) return verdict("broken", firstBad, messages);
  const witness =
    witnesses.length > 0
      ? `与 ${witnesses.length} 个留存的链头一致，最后一个在第 ${confirmed} 条；其后 ${last.seq - confirmed} 条尚无链头佐证。`
      : "没有提供链头文件，只能证明文件前后一致，不能发现整条链被重新计算或导出前被截断。";
  return verdict("intact", null, [`审计链“${head.chain}”共 ${last.seq} 条，逐条校验一致。`, witness]);
}

function entryProblem(entry: Item, last: Pick<Item, "seq" | "at" | "hash">, head: Item): string | null {
  if (entry.chain !== head.chain) return `属于另一条链“${entry.chain}”`;
  if (entry.seq > last.seq + 1) return `缺失：其后是第 ${entry.seq} 条，中间被删除或调换过`;
  if (entry.seq !== last.seq + 1) return `的位置上是第 ${entry.seq} 条，有插入、重复或调换`;
  if (entry.seq > head.seq) return `是多出来的：导出时只有 ${head.seq} 条`;
  if (entry["scheme"] !== "sha256.1")
    return `的校验方式“${String(entry["scheme"])}”本程序不认识，请用更新的版本核对`;
  if (entry["prev"] !== last.hash) return "与前一条不衔接，两条之一被改动、插入或删除过";
  const canonical = `[${HASHED.map((column) => JSON.stringify(entry[column])).join(", ")}]`;
  const hash = createHash("sha256").update(last.hash, "hex").update(canonical, "utf8").digest("hex");
  if (entry.hash !== hash) return "的内容与它的校验值不符，写入之后被改动过";
  if (entry.at < last.at - CLOCK_TOLERANCE) return "的时间早于前一条，系统不会这样写入";
  return null;
}

/** The object of a line that holds exactly these columns, written in the one way the export writes them. */
function parse(text: string | undefined, columns: readonly string[]): Item | null {
  try {
    const item = JSON.parse(text ?? "") as Item;
    const complete = columns.every((column) => item[column] !== undefined);
    const numbers = Number.isSafeInteger(item.seq) && Number.isSafeInteger(item.at);
    const plain = typeof item.chain === "string" && /^[0-9a-f]{64}$/.test(item.hash);
    return complete && numbers && plain && JSON.stringify(item, [...columns]) === text ? item : null;
  } catch {
    return null;
  }
}

function signatureProblem(signed: Item, key: string | undefined): string | null {
  const spki = Buffer.from(String(signed["publicKey"]), "base64");
  const fingerprint = createHash("sha256").update(spki).digest("hex");
  if (key !== undefined && (key.length < 16 || !fingerprint.startsWith(key.toLowerCase())))
    return `由另一把密钥签名，指纹 ${fingerprint}，与给定的指纹不符。`;
  const { chain, seq, at, hash } = signed;
  const message = JSON.stringify(["hengji-audit-head", "ed25519", chain, seq, at, hash]);
  const signature = Buffer.from(String(signed["signature"]), "base64");
  try {
    const publicKey = createPublicKey({ key: spki, format: "der", type: "spki" });
    const genuine = publicKey.asymmetricKeyType === "ed25519" && signed["algorithm"] === "ed25519";
    if (genuine && verify(null, Buffer.from(message, "utf8"), publicKey, signature)) return null;
  } catch {}
  return "的公钥或签名不符，链头文件被改动过。";
}

const verdict = (outcome: Verdict["outcome"], firstBad: number | null, messages: readonly string[]) => ({
  outcome,
  firstBad,
  messages,
});

async function* iterate(lines: Lines): AsyncGenerator<string> {
  yield* lines;
}

/** Not node:readline, which also breaks lines at U+2028 and U+2029. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of createReadStream(file, "utf8")) {
    const parts = (rest + String(chunk)).split("\n");
    rest = parts.pop() ?? "";
    yield* parts;
  }
  if (rest !== "") yield rest;
}

/** The command: says what it found, gives 0 for intact, 1 for broken, 2 for what cannot be read. */
export async function verifyFiles(args: readonly string[], say: (line: string) => void): Promise<0 | 1 | 2> {
  const key = args.find((arg) => arg.startsWith("--key="))?.slice("--key=".length);
  const [file, heads, ...others] = args.filter((arg) => !arg.startsWith("--key="));
  if (file === undefined || others.length > 0) {
    say("用法：verify <审计链导出文件> [链头文件] [--key=<签名密钥指纹>]");
    return 2;
  }
  try {
    const kept = heads === undefined ? undefined : linesOf(heads);
    const { outcome, messages } = await verifyChain(linesOf(file), kept, key);
    for (const message of messages) say(message);
    return outcome === "intact" ? 0 : outcome === "broken" ? 1 : 2;
  } catch (error) {
    say(`无法读取文件：${error instanceof Error ? error.message : String(error)}。请检查路径和权限。`);
    return 2;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  process.exitCode = await verifyFiles(process.argv.slice(2), console.log);
