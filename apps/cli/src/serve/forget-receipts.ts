import { openDatabase } from "@hengji/db";
import { forgetOldReceipts, isDatabaseLost } from "@hengji/services";
import { type Periodic, periodically } from "./periodically.ts";

const HOUR_MS = 3_600_000;

export interface ForgettingOptions {
  readonly ownerUrl: string;
  readonly onNotice: (text: string) => void;
  readonly everyMs?: number;
}

/** Lets go of old answers to requests, now and every hour, until it is stopped. */
export function startForgetting({ ownerUrl, onNotice, everyMs = HOUR_MS }: ForgettingOptions): Periodic {
  const owner = openDatabase({ connectionString: ownerUrl, max: 1, connectionTimeoutMillis: 2_000 });
  const forgetting = periodically(everyMs, async () => {
    try {
      await forgetOldReceipts(owner.db);
    } catch (error) {
      // The portal's people notice sooner that the database is gone; the next round is soon enough.
      if (!isDatabaseLost(error)) onNotice(`过期的提交记录没有清理，一小时后再试：${String(error)}`);
    }
  });
  return {
    async stop() {
      await forgetting.stop();
      await owner.close();
    },
  };
}
