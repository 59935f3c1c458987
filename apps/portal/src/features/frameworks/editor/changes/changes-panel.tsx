"use client";

import type { Framework } from "@hengji/scoring-core";
import { useEffect, useState } from "react";
import { CallError } from "@/client/call-error.ts";
import { query } from "@/client/call.ts";
import { Differences } from "../../differences/differences.tsx";
import { useEditor } from "../editor-context.tsx";

/** 本次改动: the draft as it stands here beside the version that it was made of. */
export function ChangesPanel() {
  const { state, working } = useEditor();
  const { base } = state.draft;
  const [answer, setAnswer] = useState<Framework | string | null>(null);
  const [frameworkId, version] = [base?.frameworkId, base?.version];
  useEffect(() => {
    if (frameworkId === undefined || version === undefined) return;
    let here = true;
    query("framework.version", { frameworkId, version }).then(
      ({ framework }) => here && setAnswer(framework),
      (error: unknown) =>
        here && setAnswer(error instanceof CallError ? error.message : "没有读到底稿，请刷新重试。"),
    );
    return () => {
      here = false;
    };
  }, [frameworkId, version]);
  if (base === null)
    return <p className="px-6 py-4 text-ink-2">这份修订稿是从空白建立的，没有可以比较的底稿。</p>;
  if (answer === null)
    return (
      <p className="px-6 py-4 text-ink-2">
        正在读“{base.name}”第{base.version}版…
      </p>
    );
  if (typeof answer === "string") return <p className="px-6 py-4 text-amber">{answer}</p>;
  return (
    <Differences
      after={working.framework}
      before={answer}
      title={`与“${base.name}”第${base.version}版相比`}
    />
  );
}
