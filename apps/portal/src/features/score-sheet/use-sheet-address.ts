"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useEffect, useMemo, useState } from "react";
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
  const given = useMemo(() => parseSheetAddress(params), [params]);
  const [address, setAddress] = useState(given);
  // The router follows the browser's address with a delay: a key pressed meanwhile starts from the true one.
  useEffect(() => setAddress(addressNow()), [params]);
  const href = useCallback(
    (change: Partial<SheetAddress>) => `${path}${writeSheetAddress({ ...address, ...change })}`,
    [address, path],
  );
  const go = useCallback(
    (change: Partial<SheetAddress>) => {
      const before = addressNow();
      const after = { ...before, ...change };
      const query = writeSheetAddress(after);
      if (query === writeSheetAddress(before)) return;
      setAddress(after);
      const alongRows = before.row !== null && after.row !== null;
      window.history[alongRows ? "replaceState" : "pushState"](null, "", `${path}${query}`);
    },
    [path],
  );
  return { address, href, go };
}

const addressNow = (): SheetAddress => parseSheetAddress(new URLSearchParams(window.location.search));
