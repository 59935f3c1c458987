import type { SheetEvent } from "@hengji/contracts";
import type { Transaction } from "@hengji/db";
import { sql } from "drizzle-orm";

export const SHEET_CHANNEL = "hengji_sheet";

type Changed = Extract<SheetEvent, { type: "changed" }>;

/** What travels between processes: that something changed on a sheet, never what to. */
export type SheetNotice = { readonly evaluationId: string } & (
  (Changed & { readonly audience?: "team" | "firm" }) | { readonly type: "present" }
);

/** Tells every process, if and when this transaction commits. */
export async function notifySheet(tx: Pick<Transaction, "execute">, notice: SheetNotice): Promise<void> {
  await tx.execute(sql`select pg_notify(${SHEET_CHANNEL}, ${JSON.stringify(notice)})`);
}
