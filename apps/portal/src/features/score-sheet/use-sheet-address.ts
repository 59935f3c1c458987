"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import { parseSheetAddress, type SheetAddress, writeSheetAddress } from "./search-params.ts";

export interface AddressBar {
  readonly address: SheetAddress;
  /** The link of a changed address. */
  readonly href: (change: Partial<SheetAddress>) => string;
  /**
   * Goes there without asking the server: the sheet is already here. Opening and closing a row can be taken back;
   * going from row to row replaces, so that one step back leaves them all.
   */
  readonly go: (change: Partial<SheetAddress>) => void;
}

export function useSheetAddress(): AddressBar {
  const path = usePathname();
  const params = useSearchParams();
  // The router follows the browser's address with a delay: a key pressed meanwhile starts from the true one.
  const search = useSyncExternalStore(onAddressChange, searchNow, () => `?${params.toString()}`);
  const address = useMemo(() => parseSheetAddress(new URLSearchParams(search)), [search]);
  const href = useCallback(
    (change: Partial<SheetAddress>) => `${path}${writeSheetAddress({ ...address, ...change })}`,
    [address, path],
  );
  const go = useCallback(
    (change: Partial<SheetAddress>) => {
      const before = parseSheetAddress(new URLSearchParams(searchNow()));
      const after = { ...before, ...change };
      const query = writeSheetAddress(after);
      if (query === writeSheetAddress(before)) return;
      const alongRows = before.row !== null && after.row !== null;
      window.history[alongRows ? "replaceState" : "pushState"](null, "", `${path}${query}`);
      for (const changed of listeners) changed();
    },
    [path],
  );
  return { address, href, go };
}

const searchNow = (): string => window.location.search;

/** Writing the history tells nobody, so those who show the address are told here. */
const listeners = new Set<() => void>();
function onAddressChange(changed: () => void): () => void {
  listeners.add(changed);
  window.addEventListener("popstate", changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener("popstate", changed);
  };
}
