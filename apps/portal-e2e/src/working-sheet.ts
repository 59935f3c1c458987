import { type DatabaseHandle, openRunningPlatform } from "@hengji/db/testing";
import { closeAllSessions } from "@hengji/services";
import { makeWorkingSheet, type WorkingSheet } from "@hengji/services/testing";
import { expect, type Page } from "@playwright/test";
import { serverPlace } from "./server.ts";
import { test as base } from "./test.ts";

export { expect } from "@playwright/test";

type Who = keyof WorkingSheet["accounts"];
type Desk = {
  /** A sheet that only this journey works on. */
  sheet: WorkingSheet;
  /** Opens that sheet for one of its people, in a browser of their own unless a page is given. */
  openAs: (who: Who, given?: { page?: Page; query?: string }) => Promise<Page>;
  /** Ends every session of a person, as an administrator would. */
  revoke: (who: Who) => Promise<void>;
};

/** Journeys that change a sheet: each has an evaluation, a firm and people of its own. */
export const test = base.extend<Desk & { desk: Desk }>({
  desk: async ({ visitor }, use) => {
    const owner = await openRunningPlatform((await serverPlace()).dataDir);
    const sheet = await makeWorkingSheet(owner);
    await use({
      sheet,
      openAs: async (who, { page, query = "" } = {}) => {
        const opened = page ?? (await visitor(sheet.accounts[who]));
        await opened.goto(`/evaluations/${sheet.evaluationId}${query}`);
        await expect(opened.getByRole("grid")).toHaveAttribute("aria-readonly", "false");
        return opened;
      },
      revoke: async (who) => closeAllSessions(owner.db, await userOf(owner, sheet.accounts[who])),
    });
    await owner.close();
  },
  sheet: ({ desk }, use) => use(desk.sheet),
  openAs: ({ desk }, use) => use(desk.openAs),
  revoke: ({ desk }, use) => use(desk.revoke),
});

async function userOf({ pool }: DatabaseHandle, account: string): Promise<string> {
  const { rows } = await pool.query<{ id: string }>("select id from app_user where account = $1", [account]);
  return rows[0]?.id ?? "";
}
