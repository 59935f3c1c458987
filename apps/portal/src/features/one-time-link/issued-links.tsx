"use client";

import type { IssuedLink } from "@hengji/contracts";
import { exactTime } from "../evaluations/updated-label.ts";
import { CopyButton } from "./copy-button.tsx";

/** Links as they are handed over: whose, what for, until when. Each stays on one sheet of paper. */
export function IssuedLinks({ links }: { links: readonly IssuedLink[] }) {
  return (
    <ul className="mt-5 border-t border-line-strong">
      {links.map((link) => {
        const address = location.origin + link.path;
        return (
          <li
            className="grid grid-cols-[1fr_auto] items-center gap-x-5 border-b border-line py-3 break-inside-avoid"
            key={link.path}
          >
            <p>
              <b>{link.roles.join("、") || link.name}</b>
              <span className="text-ink-2">，账号 {link.account}</span>
              <span className="text-sm text-ink-3">，有效至 {exactTime(new Date(link.expiresAt))}</span>
            </p>
            <CopyButton whose={link.account} text={address} />
            <p className="col-span-2 mt-1 font-paper text-sm leading-5 break-all text-ink-2 select-all">
              {address}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
