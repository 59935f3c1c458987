import type { OperatorProblem } from "@hengji/db/server";

export interface StopRequest {
  readonly requested: boolean;
  /** Settles once: resolves on a signal, rejects when a part of the platform cannot go on. */
  readonly wanted: Promise<void>;
  readonly fail: (problem: OperatorProblem) => void;
  /** Stops listening, so that the process can end. */
  close(): void;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The wish to stop: a signal, or the end of whoever started us. Further signals do not cut the stop short. */
export function stopRequest(): StopRequest {
  let requested = false;
  let settle: { resolve(): void; reject(problem: OperatorProblem): void };
  const wanted = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
  // A failure may come before anyone waits for it.
  wanted.catch(() => undefined);
  const stop = () => {
    requested = true;
    settle.resolve();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  if (process.channel) process.on("disconnect", stop);
  return {
    get requested() {
      return requested;
    },
    wanted,
    fail(problem) {
      requested = true;
      settle.reject(problem);
    },
    close() {
      for (const signal of SIGNALS) process.off(signal, stop);
      process.off("disconnect", stop);
    },
  };
}
