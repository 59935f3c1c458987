import type { DatabaseHandle } from "@hengji/db";

/** How many statements `work` sent through the handle, however many connections it used. */
export async function countedQueries(
  { pool }: DatabaseHandle,
  work: () => Promise<unknown>,
): Promise<number> {
  let sent = 0;
  const undo: (() => void)[] = [];
  const watch = (client: { query: unknown }) => {
    const original = client.query as (...args: unknown[]) => unknown;
    client.query = (...args: unknown[]) => {
      sent += 1;
      return original.apply(client, args);
    };
    undo.push(() => {
      client.query = original;
    });
  };
  pool.on("acquire", watch);
  try {
    await work().catch(() => undefined);
  } finally {
    pool.off("acquire", watch);
    for (const restore of undo) restore();
  }
  return sent;
}
