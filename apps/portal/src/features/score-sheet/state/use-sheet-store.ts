"use client";

import type { EvaluationSheet } from "@hengji/contracts";
import { useEffect, useState, useSyncExternalStore } from "react";
import { sheetServer } from "../../../client/sheet-server.ts";
import type { LocalStore } from "./kept-locally.ts";
import { SheetStore } from "./sheet-store.ts";
import type { SheetState, Worker } from "./sheet-state.ts";

/** The browser's storage; null where it is shut off or there is no browser. */
function localStore(): LocalStore | null {
  try {
    return typeof window === "undefined" ? null : window.localStorage;
  } catch {
    return null;
  }
}

/** Whose sheet this browser opened last: pages of another account then send nothing any more. */
const ACCOUNT = "hengji.account";

function tellAccount(account: string): void {
  try {
    window.localStorage.setItem(ACCOUNT, account);
  } catch {
    // Shut off: no other page of this browser can hear it either.
  }
}

function later(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

/** One store for the page as long as it stands, and its state at every render. */
export function useSheetStore(
  sheet: EvaluationSheet,
  worker: Worker,
): { readonly store: SheetStore; readonly state: SheetState } {
  const [store] = useState(
    () =>
      new SheetStore(sheet, worker, {
        server: sheetServer,
        storage: localStore(),
        newKey: () => crypto.randomUUID(),
        now: () => new Date().toISOString(),
        later,
      }),
  );
  const { account } = worker;
  const state = useSyncExternalStore(store.subscribe, store.state, store.state);
  useEffect(() => {
    const up = () => store.linked(true);
    const down = () => store.linked(false);
    const leave = (event: BeforeUnloadEvent) => {
      if (!store.storedLocally) event.preventDefault();
    };
    const other = ({ key, newValue }: StorageEvent) => {
      if (key === ACCOUNT && newValue !== account) store.sessionEnded();
    };
    tellAccount(account);
    window.addEventListener("storage", other);
    window.addEventListener("online", up);
    window.addEventListener("offline", down);
    window.addEventListener("beforeunload", leave);
    return () => {
      window.removeEventListener("storage", other);
      window.removeEventListener("online", up);
      window.removeEventListener("offline", down);
      window.removeEventListener("beforeunload", leave);
      store.stop();
    };
  }, [store, account]);
  return { store, state };
}
