"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo, useSyncExternalStore } from "react";

/** How a page reads and writes what its address says. Both are stable functions of a module. */
export interface AddressForm<Address> {
  readonly parse: (params: URLSearchParams) => Address;
  /** With its question mark; empty where everything is as usual. */
  readonly write: (address: Address) => string;
  /** True where going back should lead past this step, such as from row to row. */
  readonly replaces: (before: Address, after: Address) => boolean;
}

export interface AddressBarOf<Address> {
  readonly address: Address;
  /** The link of a changed address. */
  readonly href: (change: Partial<Address>) => string;
  /** Goes there without asking the server: what is shown is already here. */
  readonly go: (change: Partial<Address>) => void;
}

/** The address as the state of a page that is already here; changes of it are not asked of the server. */
export function useAddress<Address extends object>(form: AddressForm<Address>): AddressBarOf<Address> {
  const path = usePathname();
  const params = useSearchParams();
  // The router follows the browser's address with a delay: a key pressed meanwhile starts from the true one.
  const search = useSyncExternalStore(onAddressChange, searchNow, () => `?${params.toString()}`);
  const address = useMemo(() => form.parse(new URLSearchParams(search)), [form, search]);
  const href = useCallback(
    (change: Partial<Address>) => `${path}${form.write({ ...address, ...change })}`,
    [address, form, path],
  );
  const go = useCallback(
    (change: Partial<Address>) => {
      const before = form.parse(new URLSearchParams(searchNow()));
      const after = { ...before, ...change };
      const query = form.write(after);
      if (query === form.write(before)) return;
      const along = form.replaces(before, after);
      window.history[along ? "replaceState" : "pushState"](null, "", `${path}${query}`);
      for (const changed of listeners) changed();
    },
    [form, path],
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
