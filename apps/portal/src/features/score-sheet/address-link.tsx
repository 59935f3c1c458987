"use client";

import type { AnchorHTMLAttributes } from "react";

/** A link within the page that is open: the address changes, the server is not asked again. */
export function AddressLink({ href = "", onClick, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event);
        const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
        if (event.defaultPrevented || event.button !== 0 || elsewhere) return;
        event.preventDefault();
        window.history.pushState(null, "", href);
      }}
    />
  );
}
