/** More work than may wait; nothing was begun. */
export class QueueFull extends Error {
  override readonly name = "QueueFull";
}

/** Runs at most `running` tasks at once and lets at most `waiting` wait in order; beyond that `QueueFull`. */
export function boundedQueue({ running, waiting }: { running: number; waiting: number }) {
  let active = 0;
  const line: (() => void)[] = [];

  async function turn(): Promise<void> {
    if (active < running) {
      active += 1;
      return;
    }
    if (line.length >= waiting) throw new QueueFull();
    await new Promise<void>((resolve) => line.push(resolve));
  }

  return async function run<T>(task: () => Promise<T>): Promise<T> {
    await turn();
    try {
      return await task();
    } finally {
      // The place is handed on, not given up, so that nobody slips in between.
      const next = line.shift();
      if (next) next();
      else active -= 1;
    }
  };
}
