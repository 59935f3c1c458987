import { auditEntriesInput, type AuditEntriesInput, type AuditEntriesOutput } from "@hengji/contracts";
import { schema } from "@hengji/db";
import { and, desc, eq, ilike, inArray, or, type SQL, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { parseInput } from "../parse-input.ts";
import { authorise } from "../policy/authorise.ts";
import { actionsNamed, auditWords } from "./action-words.ts";

const { appUser, auditLog } = schema;
const PAGE = 50;

/** The entries of all chains or of some, newest first, 50 a page. */
export async function listAuditEntries(
  { db, actor }: ServiceContext,
  rawInput: AuditEntriesInput,
): Promise<AuditEntriesOutput> {
  authorise(actor, "audit.entries");
  const input = parseInput(auditEntriesInput, rawInput);
  const rows = await db
    .select({
      entry: auditLog,
      account: appUser.account,
      microseconds: sql<string>`(extract(epoch from ${auditLog.at}) * 1000000)::bigint`,
    })
    .from(auditLog)
    .leftJoin(appUser, eq(appUser.id, auditLog.actor))
    .where(and(...conditions(input)))
    .orderBy(desc(auditLog.at), desc(auditLog.chain), desc(auditLog.seq))
    .limit(PAGE + 1);
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    entries: page.map(({ entry, account }) => {
      const { when, who, what, reason } = auditWords(entry);
      const { chain, seq, network, result, omitted, hash } = entry;
      const digits = hash.toString("hex");
      return { chain, seq, when, who, account, network, what, reason, result, omitted, hash: digits };
    }),
    next: last ? `${last.microseconds}_${last.entry.seq}_${last.entry.chain}` : null,
  };
}

function conditions({ base, result, person, text, before }: AuditEntriesInput): (SQL | undefined)[] {
  return [
    base === undefined ? undefined : inArray(auditLog.chain, [base, `${base}.refused`]),
    result === undefined ? undefined : eq(auditLog.result, result),
    person
      ? or(ilike(auditLog.actorName, partly(person)), ilike(appUser.account, partly(person)))
      : undefined,
    text ? or(inArray(auditLog.action, actionsNamed(text)), ilike(written, partly(text))) : undefined,
    before === undefined ? undefined : olderThan(before),
  ];
}

/** What an entry holds that a person wrote or was shown. */
const written = sql<string>`concat_ws(' ',
  ${auditLog.before} ->> 'label', ${auditLog.before} ->> 'text', ${auditLog.after} ->> 'label',
  ${auditLog.after} ->> 'text', ${auditLog.after} ->> 'reason', ${auditLog.objectId})`;

const partly = (text: string) => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

function olderThan(cursor: string): SQL {
  const [microseconds, seq, chain] = cursor.split("_");
  return sql`(${auditLog.at}, ${auditLog.chain}, ${auditLog.seq}) <
    (timestamptz 'epoch' + ${microseconds}::bigint * interval '1 microsecond', ${chain}, ${seq}::bigint)`;
}
