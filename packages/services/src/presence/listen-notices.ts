import { openDatabase } from "@hengji/db";
import { channels, type Followed, idIn, type NoticeOf } from "./notify.ts";

export interface NoticeListener<Kind extends Followed = Followed> {
  hear(notice: NoticeOf[Kind]): void;
  /** The connection broke: notices may be missing from here on, and no more will come. */
  lost(): void;
}

export interface Notices {
  /** Resolves once notices arrive; call what it gives to stop. Rejects when the database does not answer. */
  subscribe<Kind extends Followed>(
    kind: Kind,
    id: string,
    listener: NoticeListener<Kind>,
  ): Promise<() => void>;
  close(): Promise<void>;
}

type Config = Parameters<typeof openDatabase>[0];
const topicOf = (channel: string, id: string) => `${channel} ${id}`;

/**
 * Hears what other processes tell, over one connection of this process beside its pool, made at the first
 * subscription. When it breaks every listener is told and the next subscription makes a new one, at most one
 * attempt at a time; who listens comes back by itself and reads anew, because what was missed cannot be told.
 */
export function listenNotices(config: Config): Notices {
  const listeners = new Map<string, Set<NoticeListener>>();
  let connection: Promise<{ close(): Promise<void> }> | null = null;

  function deliver(channel: string, payload: string | undefined): void {
    const notice = JSON.parse(payload ?? "null") as NoticeOf[Followed] | null;
    if (notice === null) return;
    for (const listener of listeners.get(topicOf(channel, idIn(notice))) ?? []) listener.hear(notice);
  }

  function lose(): void {
    connection = null;
    const told = [...listeners.values()].flatMap((set) => [...set]);
    listeners.clear();
    for (const listener of told) listener.lost();
  }

  async function connect() {
    const { pool, close } = openDatabase({ ...config, max: 1, keepAlive: true });
    try {
      const client = await pool.connect();
      let open = true;
      const end = async () => {
        if (!open) return;
        open = false;
        client.release(true);
        await close();
      };
      const broke = () => {
        if (!open) return;
        void end();
        lose();
      };
      client.on("error", broke);
      client.on("end", broke);
      client.on("notification", ({ channel, payload }) => deliver(channel, payload));
      for (const channel of Object.values(channels)) await client.query(`listen ${channel}`);
      return { close: end };
    } catch (error) {
      await close().catch(() => undefined);
      throw error;
    }
  }

  return {
    async subscribe(kind, id, listener) {
      connection ??= connect().catch((error: unknown) => {
        connection = null;
        throw error;
      });
      await connection;
      const topic = topicOf(channels[kind], id);
      const set = listeners.get(topic) ?? new Set();
      listeners.set(topic, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0 && listeners.get(topic) === set) listeners.delete(topic);
      };
    },
    async close() {
      const closing = await connection?.catch(() => null);
      connection = null;
      listeners.clear();
      await closing?.close();
    },
  };
}
