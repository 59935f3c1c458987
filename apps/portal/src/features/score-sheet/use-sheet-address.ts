"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { parseSheetAddress, type SheetAddress, writeSheetAddress } from "./search-params.ts";

export interface AddressBar {
  readonly address: SheetAddress;
  /** The link of a changed address. */
  readonly href: (change: Partial<SheetAddress>) => string;
  /** Goes there without asking the server: the sheet is already here. Back returns. */
  readonly go: (change: Partial<SheetAddress>) => void;
}

export function useSheetAddress(): AddressBar {
  const path = usePathname();
  const params = useSearchParams();
  const address = useMemo(() => parseSheetAddress(params), [params]);
  const href = useCallback(
    (change: Partial<SheetAddress>) => `${path}${writeSheetAddress({ ...address, ...change })}`,
    [address, path],
  );
  const go = useCallback(
    (change: Partial<SheetAddress>) => {
      const to = href(change);
      if (to !== `${path}${writeSheetAddress(address)}`) window.history.pushState(null, "", to);
    },
    [address, href, path],
  );
  return { address, href, go };
}
