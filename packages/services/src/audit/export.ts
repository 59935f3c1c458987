import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { chainName } from "@hengji/contracts";
import type { Database } from "@hengji/db";
import type { ChangeContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { authorise } from "../policy/authorise.ts";
import type { HttpKey } from "../policy/policy.ts";
import { recordingRefusals } from "../policy/record-refusal.ts";
import { type ChainHead, readChainHead, readChainHeads } from "./chain-head.ts";
import { type AuditContext, emit } from "./emit.ts";
import { chainLines } from "./export-chain.ts";
import type { HeadsFile } from "./heads-file.ts";

const CHAIN_DOOR = "/api/audit/[chain]/export" satisfies HttpKey;
const HEADS_DOOR = "/api/audit/heads" satisfies HttpKey;

export interface ChainExport {
  /** As it stood when the export began. */
  readonly head: ChainHead;
  /** The file's lines without their ends; read from the database while they are taken. */
  readonly lines: AsyncIterable<string>;
}

/** A whole chain as `hengji verify` reads it. That it was asked for is entered before the first line is given. */
export async function exportAuditChain(
  context: ChangeContext,
  { chain }: { readonly chain: string },
): Promise<ChainExport> {
  const object = () => ({ regionId: null, kind: "auditChain", id: chain.slice(0, 200) || "?" });
  return recordingRefusals(context, CHAIN_DOOR, object, async () => {
    authorise(context.actor, CHAIN_DOOR);
    await existing(context.db, chain);
    await enterExport(context.db, context, [chain], "auditAdmin");
    return openExport(context.db, chain);
  });
}

/**
 * The same for somebody who works on the server itself, as owner of the database. All chains are entered as
 * exported before the first is read.
 */
export async function exportChainsOnServer(
  db: Database,
  { operator, chain }: { readonly operator: string; readonly chain: string },
): Promise<ChainExport[]> {
  // The platform's chain exists at the latest with the entries of this export.
  const chains =
    chain === "all"
      ? [...new Set(["platform", ...(await readChainHeads(db)).map((head) => head.chain)])]
      : [(await existing(db, chain)).chain];
  const context = { actor: { userId: null, name: operator }, origin: { session: null, network: "local" } };
  await enterExport(db, context, chains, null);
  const exports: ChainExport[] = [];
  for (const each of chains) exports.push(await openExport(db, each));
  return exports;
}

/** The file of signed heads; `notFound` while nothing has been signed. */
export async function exportAuditHeads(
  context: ChangeContext,
  kept?: HeadsFile,
): Promise<AsyncIterable<Uint8Array>> {
  const object = () => ({ regionId: null, kind: "auditHeads", id: "all" });
  return recordingRefusals(context, HEADS_DOOR, object, async () => {
    authorise(context.actor, HEADS_DOOR);
    const file = kept?.path;
    const size =
      file === undefined
        ? 0
        : await stat(file).then(
            ({ size: bytes }) => bytes,
            () => 0,
          );
    if (file === undefined || size === 0) {
      throw new ServiceError("notFound", "还没有签名链头。系统最迟在十分钟内签出第一批，请稍后再下载。");
    }
    await context.db.transaction((tx) =>
      emit(tx, context, {
        regionId: null,
        role: "auditAdmin",
        action: "audit.exportHeads",
        object: { kind: "auditHeads", id: "all" },
      }),
    );
    // Up to here: a line that is being added now belongs to the next download.
    return createReadStream(file, { end: size - 1 });
  });
}

async function openExport(db: Database, chain: string): Promise<ChainExport> {
  const head = await existing(db, chain);
  return { head, lines: chainLines(db, head) };
}

async function existing(db: Database, chain: string): Promise<ChainHead> {
  const head = chainName.safeParse(chain).success ? await readChainHead(db, chain) : null;
  if (head) return head;
  throw new ServiceError("notFound", `没有审计链“${chain.slice(0, 50)}”，或者它还没有记录。`);
}

async function enterExport(
  db: Database,
  context: AuditContext,
  chains: readonly string[],
  role: "auditAdmin" | null,
): Promise<void> {
  await db.transaction(async (tx) => {
    for (const chain of chains) {
      await emit(tx, context, {
        regionId: null,
        role,
        action: "audit.export",
        object: { kind: "auditChain", id: chain },
        after: { label: spokenName(chain), text: "全链" },
      });
    }
  });
}

/** A chain's name as people say it. */
const spokenName = (chain: string) => chain.replace("platform", "平台").replace(".refused", "的拒绝记录");
