import type { EvaluationSheet } from "@hengji/contracts";
import type { SheetServer } from "../../../client/sheet-server.ts";
import type { LocalStore } from "../../kept-store/use-kept-store.ts";
import { SheetStore } from "./sheet-store.ts";
import type { Worker } from "./sheet-state.ts";

export const tester: Worker = { account: "a", name: "成员甲", role: "评价组成员" };

/** A server that answers nothing; a test replaces what it needs. */
export const silentServer: SheetServer = {
  read: () => new Promise(() => undefined),
  save: () => new Promise(() => undefined),
  openThread: () => new Promise(() => undefined),
  reply: () => new Promise(() => undefined),
  resolveThread: () => new Promise(() => undefined),
  records: () => new Promise(() => undefined),
};

/** Storage that lives as long as the test. */
export function memoryStorage(): LocalStore {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    key: (index) => [...held.keys()][index] ?? null,
    get length() {
      return held.size;
    },
  };
}

/** A store whose time stands still, whose keys count up and whose waits are run by hand. */
export function testedStore(
  sheet: EvaluationSheet,
  {
    server = silentServer,
    storage = memoryStorage(),
    worker = tester,
    waits = [] as (() => void)[],
    keys = "key",
  } = {},
): SheetStore {
  let key = 0;
  return new SheetStore(sheet, worker, {
    server,
    storage,
    newKey: () => `${keys}-${(key += 1)}`,
    now: () => "2026-11-23T06:03:00.000Z",
    later: (run) => {
      waits.push(run);
      return () => void waits.splice(waits.indexOf(run), 1);
    },
  });
}
