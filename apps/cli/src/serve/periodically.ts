import { setTimeout as delay } from "node:timers/promises";

export interface Periodic {
  /** Resolves once a round under way is over; none begins after it. */
  readonly stop: () => Promise<void>;
}

/** Does `round` now and again `everyMs` after its end, until it is stopped. A round must not throw. */
export function periodically(everyMs: number, round: () => Promise<void>): Periodic {
  const stopping = new AbortController();
  async function work(): Promise<void> {
    while (!stopping.signal.aborted) {
      await round();
      await delay(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }
  const working = work();
  return {
    async stop() {
      stopping.abort();
      await working;
    },
  };
}
