"use client";

import type { FrameworkVersionView } from "@hengji/contracts";
import { useEffect, useState } from "react";
import { CallError } from "@/client/call-error.ts";
import { query } from "@/client/call.ts";
import { Differences } from "../differences/differences.tsx";

type Former = FrameworkVersionView["framework"];

/** This version beside the one before it, in words. */
export function VersionCompare({
  view,
  former,
}: {
  readonly view: FrameworkVersionView;
  readonly former: number;
}) {
  const { frameworkId, framework } = view;
  const [answer, setAnswer] = useState<{ readonly of: Former } | { readonly problem: string } | null>(null);
  useEffect(() => {
    let here = true;
    query("framework.version", { frameworkId, version: former }).then(
      ({ framework: of }) => here && setAnswer({ of }),
      (error: unknown) =>
        here &&
        setAnswer({ problem: error instanceof CallError ? error.message : "没有读到上一版，请刷新重试。" }),
    );
    return () => {
      here = false;
    };
  }, [frameworkId, former]);
  if (answer === null) return <p className="px-5 py-4 text-ink-2">正在读第{former}版…</p>;
  if ("problem" in answer) return <p className="px-5 py-4 text-amber">{answer.problem}</p>;
  return <Differences after={framework} before={answer.of} title={`第${former}版到第${view.version}版`} />;
}
