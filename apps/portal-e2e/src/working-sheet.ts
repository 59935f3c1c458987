import { type DatabaseHandle, openDatabase } from "@hengji/db";
import { connectionUrl, startServer } from "@hengji/db/server";
import { closeAllSessions } from "@hengji/services";
import { makeWorkingSheet, type WorkingSheet } from "@hengji/services/testing";
import { expect, type Page } from "@playwright/test";
import { serverPlace } from "./server.ts";
import { test as base } from "./test.ts";

export { expect } from "@playwright/test";

type Seeding = {
  /** The database of the server of this run, as its owner. */
  owner: DatabaseHandle;
};
type Working = {
  /** A sheet that only this journey works on. */
  sheet: WorkingSheet;
  /** Opens that sheet for one of its people, in a browser of their own unless a page is given. */
  openAs: (who: keyof WorkingSheet["accounts"], given?: { page?: Page; query?: string }) => Promise<Page>;
  /** Ends every session of a person, as an administrator would. */
  revoke: (who: keyof WorkingSheet["accounts"]) => Promise<void>;
};

/** Journeys that change a sheet: each has an evaluation, a firm and people of its own. */
export const test = base.extend<Working, Seeding>({
  owner: [
    async ({ browser }, use) => {
      const server = await startServer({ dataDir: (await serverPlace()).dataDir });
      const owner = openDatabase({ connectionString: connectionUrl(server.ownerConfig), max: 1 });
      await use(owner);
      await browser.close();
      await owner.close();
      await server.stop();
    },
    { scope: "worker" },
  ],
  sheet: async ({ owner }, use) => {
    await use(await makeWorkingSheet(owner));
  },
  openAs: async ({ sheet, visitor }, use) => {
    await use(async (who, { page, query = "" } = {}) => {
      const opened = page ?? (await visitor(sheet.accounts[who]));
      await opened.goto(`/evaluations/${sheet.evaluationId}${query}`);
      await expect(opened.getByRole("grid")).toHaveAttribute("aria-readonly", "false");
      return opened;
    });
  },
  revoke: async ({ owner, sheet }, use) => {
    await use(async (who) => {
      const { rows } = await owner.pool.query<{ id: string }>("select id from app_user where account = $1", [
        sheet.accounts[who],
      ]);
      const [user] = rows;
      if (user) await closeAllSessions(owner.db, user.id);
    });
  },
});
