import { createHash } from "node:crypto";
import type { AuditChain, AuditChainsOutput } from "@hengji/contracts";
import type { ServiceContext } from "../context.ts";
import { authorise } from "../policy/authorise.ts";
import { confirmedChains, type NamedChainHead, readChainHeads } from "./chain-head.ts";
import type { HeadsFile } from "./heads-file.ts";
import type { SignedHead } from "./signed-head.ts";

/**
 * All chains that have an entry, each with its last signed head and whether it still holds that entry. `kept` is
 * where `hengji serve` keeps the signed heads.
 */
export async function listAuditChains(
  { db, actor }: ServiceContext,
  kept?: HeadsFile,
): Promise<AuditChainsOutput> {
  authorise(actor, "audit.chains");
  // The file first: a head that is signed meanwhile must not look like one that its chain lacks.
  const signed = (await kept?.latest()) ?? new Map<string, SignedHead>();
  const heads = await readChainHeads(db);
  const confirmed = await confirmedChains(
    db,
    heads.flatMap(({ chain }) => signed.get(chain) ?? []),
  );
  const lost = [...signed.values()].filter(({ chain }) => !heads.some((head) => head.chain === chain));
  return {
    chains: [...heads.map((head) => chainRow(head, signed.get(head.chain), confirmed)), ...lost.map(lostRow)],
    fingerprint: fingerprintOf([...signed.values()]),
  };
}

function chainRow(
  { base, chain, regionName, seq, at, hash }: NamedChainHead,
  signed: SignedHead | undefined,
  confirmed: ReadonlySet<string>,
): AuditChain {
  return {
    base,
    chain,
    name: regionName ?? "平台",
    result: chain === base ? "done" : "refused",
    seq,
    at: isoTime(at),
    hash,
    signed: signed ? { seq: signed.seq, at: isoTime(signed.at) } : null,
    witness: signed ? (confirmed.has(chain) ? "agrees" : "differs") : "none",
  };
}

/** A chain that was signed once and has no entry any more. */
function lostRow({ chain, seq, at }: SignedHead): AuditChain {
  const base = chain.replace(".refused", "");
  return {
    base,
    chain,
    seq: 0,
    hash: "",
    witness: "differs",
    name: base === "platform" ? "平台" : base,
    result: chain === base ? "done" : "refused",
    at: isoTime(at),
    signed: { seq, at: isoTime(at) },
  };
}

function fingerprintOf(heads: readonly SignedHead[]): string | null {
  const [newest] = heads.toSorted((a, b) => b.at - a.at);
  if (!newest) return null;
  return createHash("sha256").update(Buffer.from(newest.publicKey, "base64")).digest("hex");
}

const isoTime = (microseconds: number) => new Date(Math.trunc(microseconds / 1000)).toISOString();
