import * as z from "zod/mini";
import { isOneLine } from "../plain-text.ts";

/** A chain by its name: a region's code or `platform`, with `.refused` behind it for the refused attempts. */
export const chainName = z.string().check(z.regex(/^(platform|\d{6})(\.refused)?$/));

export const auditResultLabels = { done: "已办", refused: "拒绝" } as const;
export type AuditResultCode = keyof typeof auditResultLabels;
export const auditResult = z.enum(["done", "refused"]);

/** How a chain stands to its last signed head. */
export const witnessLabels = {
  agrees: "与签名链头一致",
  differs: "与签名链头不符",
  none: "尚未签名",
} as const;
export type WitnessCode = keyof typeof witnessLabels;

export const auditChain = z.object({
  chain: chainName,
  /** The chain without `.refused`; what the entries are filtered by. */
  base: z.string(),
  /** 地区 or 平台. */
  name: z.string(),
  result: auditResult,
  seq: z.int(),
  at: z.iso.datetime(),
  hash: z.string(),
  signed: z.nullable(z.object({ seq: z.int(), at: z.iso.datetime() })),
  witness: z.enum(["agrees", "differs", "none"]),
});
export type AuditChain = z.infer<typeof auditChain>;

export const auditChainsOutput = z.object({
  /** Chains that have an entry, by region, the platform's first. */
  chains: z.array(auditChain),
  /** SHA-256 of the public key under the latest heads; null before the first. */
  fingerprint: z.nullable(z.string()),
});
export type AuditChainsOutput = z.infer<typeof auditChainsOutput>;

/** What cannot be stored is in no entry, and the database does not even look for it. */
const sought = z.string().check(z.maxLength(50), z.refine(isOneLine));

export const auditEntriesInput = z.object({
  /** A region's code or `platform`; all chains when absent. */
  base: z.optional(z.string().check(z.regex(/^(platform|\d{6})$/))),
  result: z.optional(auditResult),
  /** Part of a name or an account. */
  person: z.optional(sought),
  /** Part of what was done, of a name, a value or a reason. */
  text: z.optional(sought),
  /** As `next` of the page before gave it. */
  before: z.optional(z.string().check(z.regex(/^\d{1,16}_\d{1,15}_(platform|\d{6})(\.refused)?$/))),
});
export type AuditEntriesInput = z.infer<typeof auditEntriesInput>;

export const auditEntry = z.object({
  chain: chainName,
  seq: z.int(),
  /** To the second, in Beijing time. */
  when: z.string(),
  /** Name and role. */
  who: z.string(),
  account: z.nullable(z.string()),
  network: z.nullable(z.string()),
  /** What was done, in words. */
  what: z.string(),
  reason: z.nullable(z.string()),
  result: auditResult,
  /** Refusals that the limit kept out of the log before this one. */
  omitted: z.int(),
  hash: z.string(),
});
export type AuditEntryRow = z.infer<typeof auditEntry>;

export const auditEntriesOutput = z.object({
  /** Newest first. */
  entries: z.array(auditEntry),
  next: z.nullable(z.string()),
});
export type AuditEntriesOutput = z.infer<typeof auditEntriesOutput>;
