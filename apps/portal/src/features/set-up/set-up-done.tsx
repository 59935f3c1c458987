"use client";

import type { IssuedLink } from "@hengji/contracts";
import { Button, buttonClass, Icon } from "@hengji/ui";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { IssuedLinks } from "../one-time-link/issued-links.tsx";

const handOver =
  "下面的链接只在这里显示这一次。请分别交给本人，由本人打开并设置密码；每个链接只能用一次，72小时内有效。过期或遗失的，由系统管理员在“系统管理”中重新生成；系统管理员自己的，重新启动平台后控制台会给出。";

/** Everyone's link, shown once: to copy, to print, to hand over. */
export function SetUpDone({ links }: { links: readonly IssuedLink[] }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, []);
  return (
    <>
      <h1
        className="text-2xl leading-9 font-semibold outline-none"
        data-frame="screen"
        ref={title}
        tabIndex={-1}
      >
        初始化完成
      </h1>
      <p className="mt-1 max-w-[44em] text-pretty text-ink-2" data-frame="screen">
        {handOver}
      </p>
      <IssuedLinks links={links} />
      <div className="mt-6 flex gap-3" data-frame="screen">
        <Button kind="primary" onClick={() => print()}>
          <Icon name="print" />
          打印链接，每人一页
        </Button>
        <Link className={buttonClass()} href="/sign-in" prefetch={false}>
          已交给各人，去登录
        </Link>
      </div>
    </>
  );
}
