import { openDatabase } from "@hengji/db";
import { SHEET_CHANNEL, type SheetNotice } from "./notify.ts";

export interface SheetListener {
  readonly hear: (notice: SheetNotice) => void;
  /** The connection broke: notices may be missing from here on, and no more will come. */
  readonly lost: () => void;
}

export interface SheetNotices {
  /** Resolves once notices arrive; call what it gives to stop. Rejects when the database does not answer. */
  subscribe(evaluationId: string, listener: SheetListener): Promise<() => void>;
  close(): Promise<void>;
}

type Config = Parameters<typeof openDatabase>[0];

/**
 * Hears what other processes tell of sheets, over one connection of this process beside its pool, made at the
 * first subscription. When it breaks every listener is told and the next subscription makes a new one, at most one
 * attempt at a time; who listens comes back by itself and reads anew, because what was missed cannot be told.
 */
export function listenSheets(config: Config): SheetNotices {
  const listeners = new Map<string, Set<SheetListener>>();
  let connection: Promise<{ close(): Promise<void> }> | null = null;

  function deliver(payload: string | undefined): void {
    const notice = JSON.parse(payload ?? "null") as SheetNotice | null;
    if (notice === null) return;
    for (const listener of listeners.get(notice.evaluationId) ?? []) listener.hear(notice);
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
      client.on("notification", ({ payload }) => deliver(payload));
      await client.query(`listen ${SHEET_CHANNEL}`);
      return { close: end };
    } catch (error) {
      await close().catch(() => undefined);
      throw error;
    }
  }

  return {
    async subscribe(evaluationId, listener) {
      connection ??= connect().catch((error: unknown) => {
        connection = null;
        throw error;
      });
      await connection;
      const set = listeners.get(evaluationId) ?? new Set();
      listeners.set(evaluationId, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0 && listeners.get(evaluationId) === set) listeners.delete(evaluationId);
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
