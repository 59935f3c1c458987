/** One way of scoring: all departments of a batch, one after the other. */
export interface Contestant {
  readonly name: string;
  readonly run: () => Promise<void> | void;
  /** How often the batch is run in one turn, so that short turns can be measured too. */
  readonly times: number;
}

/** CPU µs per department, of all threads of this process: the least of all turns, in which all take part in order. */
export async function measure(contestants: readonly Contestant[], size: number, turns: number) {
  const least = new Map<string, number>();
  for (const { run } of contestants) await run();
  for (let turn = 0; turn < turns; turn += 1) {
    for (const { name, run, times } of contestants) {
      const before = process.cpuUsage();
      for (let time = 0; time < times; time += 1) await run();
      const { user, system } = process.cpuUsage(before);
      const each = (user + system) / (times * size);
      least.set(name, Math.min(each, least.get(name) ?? Infinity));
    }
  }
  return least;
}
