"use client";

import type { IssuedLink } from "@hengji/contracts";
import { exactTime } from "../evaluations/updated-label.ts";
import { CopyButton } from "./copy-button.tsx";

/** Links as they are handed over: whose, what for, until when. On paper each has a sheet of its own, for its owner alone. */
export function IssuedLinks({ links }: { links: readonly IssuedLink[] }) {
  return (
    <ul className="mt-5 border-t border-line-strong">
      {links.map((link) => {
        const address = location.origin + link.path;
        return (
          <li
            className="grid grid-cols-[1fr_auto] items-center gap-x-5 border-b border-line py-3 print:break-after-page print:border-0 print:last:break-after-auto"
            key={link.path}
          >
            <p className="col-span-2 mb-3 hidden text-xl font-semibold print:block">衡绩 · 设置密码</p>
            <p>
              <b>{link.roles.join("、") || link.name}</b>
              <span className="text-ink-2">，账号 {link.account}</span>
              <span className="text-sm text-ink-3">，有效至 {exactTime(new Date(link.expiresAt))}</span>
            </p>
            <CopyButton whose={link.account} text={address} />
            <code className="col-span-2 mt-1 text-sm leading-5 break-all text-ink-2 select-all">
              {address}
            </code>
            <p className="col-span-2 mt-2 hidden print:block">
              请在浏览器中打开上面的地址，设置只有自己知道的密码。链接只能用一次，请勿转交他人；过期未用的，请系统管理员重新生成。
            </p>
          </li>
        );
      })}
    </ul>
  );
}
