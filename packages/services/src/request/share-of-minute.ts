/** How many of many may pass in a minute, and how many did not. */
export interface ShareOfMinute {
  /** How many stayed out since the last one that passed, or null where this one has to stay out as well. */
  readonly pass: (at: Date) => number | null;
  /** Counts some that passed as having stayed out after all. */
  readonly putBack: (count: number) => void;
}

const MINUTE_MS = 60_000;

/** Lets `limit` pass in a minute, which begins with the first of them, and counts the others. Kept in memory. */
export function shareOfMinute(limit: number): ShareOfMinute {
  let minute = { from: -Infinity, passed: 0 };
  let out = 0;
  return {
    pass(at) {
      const now = at.getTime();
      if (Math.abs(now - minute.from) >= MINUTE_MS) minute = { from: now, passed: 0 };
      if (minute.passed >= limit) {
        out += 1;
        return null;
      }
      minute.passed += 1;
      const since = out;
      out = 0;
      return since;
    },
    putBack(count) {
      out += count;
    },
  };
}
