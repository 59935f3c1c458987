import type { FactDefinition } from "../framework.ts";
import type { Issue, IssueCode } from "./issue.ts";

/** What the whole file shares while it is read. */
export interface Reading {
  readonly issues: Issue[];
  /** Declared facts; null where the declaration itself has a fault, which was reported there. */
  readonly facts: ReadonlyMap<string, FactDefinition | null>;
  /** Where each judgement key was first used. */
  readonly judgements: Map<string, string>;
}

/** Rules and expressions nested deeper than this are refused before they can exhaust the stack. */
const DEEPEST = 32;

/** A position in the file. */
export class Place {
  readonly path: string;
  readonly reading: Reading;
  readonly #depth: number;

  constructor(reading: Reading, path = "", depth = 0) {
    this.reading = reading;
    this.path = path;
    this.#depth = depth;
  }

  at(key: string | number): Place {
    const step = typeof key === "number" ? `[${key}]` : this.path === "" ? clip(key) : `.${clip(key)}`;
    return new Place(this.reading, this.path + step, this.#depth);
  }

  /** One level deeper in a rule, condition or expression; null, with an issue, beyond the limit. */
  deeper(): Place | null {
    if (this.#depth >= DEEPEST) {
      this.add("tooDeep", `嵌套超过${DEEPEST}层，请拆成较简单的规则`);
      return null;
    }
    return new Place(this.reading, this.path, this.#depth + 1);
  }

  add(code: IssueCode, message: string): undefined {
    this.reading.issues.push({ code, path: this.path, message });
    return undefined;
  }
}

const LONGEST_SHOWN = 40;

/** Text from the file as a message may repeat it: short, on one line, without control characters. */
export function clip(text: string): string {
  const plain = text.slice(0, LONGEST_SHOWN).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "�");
  return text.length > LONGEST_SHOWN ? `${plain}…` : plain;
}

/** A found value in words. */
export function say(value: unknown): string {
  if (typeof value === "string") return `文字“${clip(value)}”`;
  if (typeof value === "number") return `数字 ${value}`;
  if (typeof value === "boolean") return value ? "true" : "false";
  if (value === null || value === undefined) return "空";
  return Array.isArray(value) ? "列表" : "对象";
}
