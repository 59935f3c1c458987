import type { IncomingMessage } from "node:http";

export interface Refusal {
  readonly status: 400 | 405;
  readonly text: string;
}

/** What a Request of the web can carry; the framework answers anything else with a fault. */
const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Sent by the framework's own navigation; read by it without a guard. */
const stateHeader = "next-router-state-tree";
const LONGEST_STATE = 40_000;

/** Why the framework would come to grief over a request, or null where it will not. */
export function refusalOf({ method = "", url = "", headers }: IncomingMessage): Refusal | null {
  if (!methods.has(method)) return { status: 405, text: `不支持 ${method} 请求。\n` };
  if (!isReadablePath(url)) {
    return { status: 400, text: "地址不完整或含有无法识别的字符。请核对地址，或从首页重新进入。\n" };
  }
  const state = headers[stateHeader];
  if (state !== undefined && !isState(state)) {
    return { status: 400, text: "请求中的页面状态无法识别。请刷新页面后重试。\n" };
  }
  return null;
}

function isReadablePath(url: string): boolean {
  if (!url.startsWith("/")) return false;
  const path = decoded(url.split("?", 1)[0] ?? "");
  return path !== null && !/\p{Cc}/u.test(path);
}

function isState(header: string | readonly string[]): boolean {
  if (typeof header !== "string" || header.length > LONGEST_STATE) return false;
  const text = decoded(header);
  try {
    return text !== null && isStateTree(JSON.parse(text));
  } catch {
    return false;
  }
}

/** [segment, branches by name, then at most four marks]: the form that the framework insists on. */
function isStateTree(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 2 || value.length > 6) return false;
  const [segment, branches, refresh, mark, hint, last] = value as readonly unknown[];
  return (
    isSegment(segment) &&
    isRecord(branches) &&
    Object.values(branches).every(isStateTree) &&
    isAbsentOr(refresh, (pair) => isTextList(pair) && pair.length === 2) &&
    isAbsentOr(mark, (word) => typeof word === "string" && marks.has(word)) &&
    isAbsentOr(hint, (number) => typeof number === "number") &&
    (last === undefined || typeof last === "string")
  );
}

const marks = new Set(["refetch", "inside-shared-layout", "metadata-only"]);
/** Kinds of a segment with a parameter; this portal has the plain one only. */
const kinds = new Set(["d", "c", "oc"]);

function isSegment(value: unknown): boolean {
  if (typeof value === "string") return true;
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [name, key, kind, siblings] = value as readonly unknown[];
  return (
    isTextList([name, key, kind]) && kinds.has(String(kind)) && (siblings === null || isTextList(siblings))
  );
}

const isAbsentOr = (value: unknown, fits: (value: unknown) => boolean) =>
  value === undefined || value === null || fits(value);

const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === "string");

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
