"use client";

import { useEffect, useState, useSyncExternalStore } from "react";

/** The part of the browser's storage that is used. */
export type LocalStore = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** A store that keeps in the browser what it has typed in until the server has it. */
export interface KeptStore<State> {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => State;
  /** False while something typed would be lost with the page. */
  readonly storedLocally: boolean;
  linked(up: boolean): void;
  sessionEnded(): void;
  stop(): void;
}

/** What a store needs of the browser. */
export interface BrowserParts {
  readonly storage: LocalStore | null;
  readonly newKey: () => string;
  readonly now: () => string;
  /** Runs something later; the answer cancels it. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

/** The browser's storage; null where it is shut off or there is no browser. */
function localStore(): LocalStore | null {
  try {
    return typeof window === "undefined" ? null : window.localStorage;
  } catch {
    return null;
  }
}

/** Whose page this browser opened last: pages of another account then send nothing any more. */
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
export function useKeptStore<State, Store extends KeptStore<State>>(
  make: (browser: BrowserParts) => Store,
  account: string,
): { readonly store: Store; readonly state: State } {
  const [store] = useState(() =>
    make({
      storage: localStore(),
      newKey: () => crypto.randomUUID(),
      now: () => new Date().toISOString(),
      later,
    }),
  );
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
