import type { FrameworkEvent, SheetEvent } from "@hengji/contracts";
import type { Transaction } from "@hengji/db";
import { sql } from "drizzle-orm";

/** What a process tells the others of a sheet, so that they can tell the pages they serve. */
export type SheetNotice = { readonly evaluationId: string } & (
  | (Extract<SheetEvent, { type: "changed" }> & { readonly audience?: "team" | "firm" })
  | { readonly type: "present" }
);

/** The same of a draft of a framework. */
export type FrameworkNotice = { readonly draftId: string } & (
  Extract<FrameworkEvent, { type: "changed" }> | { readonly type: "present" }
);

/** What can be followed, and what is told of it. */
export interface NoticeOf {
  readonly sheet: SheetNotice;
  readonly framework: FrameworkNotice;
}
export type Followed = keyof NoticeOf;

/** Where each is told in the database. */
export const channels: Readonly<Record<Followed, string>> = {
  sheet: "hengji_sheet",
  framework: "hengji_framework",
};

/** Of which one thing a notice speaks. */
export const idIn = (notice: SheetNotice | FrameworkNotice): string =>
  "draftId" in notice ? notice.draftId : notice.evaluationId;

/** Tells with the commit: a transaction that fails tells nothing. */
async function notify<Kind extends Followed>(
  tx: Pick<Transaction, "execute">,
  kind: Kind,
  notice: NoticeOf[Kind],
): Promise<void> {
  await tx.execute(sql`select pg_notify(${channels[kind]}, ${JSON.stringify(notice)})`);
}

export const notifySheet = (tx: Pick<Transaction, "execute">, notice: SheetNotice): Promise<void> =>
  notify(tx, "sheet", notice);

export const notifyFramework = (tx: Pick<Transaction, "execute">, notice: FrameworkNotice): Promise<void> =>
  notify(tx, "framework", notice);
