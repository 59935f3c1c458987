"use client";

import type { FrameworkDraft } from "@hengji/contracts";
import { Skeleton } from "@hengji/ui";
import dynamic from "next/dynamic";
import type { Worker } from "../../score-sheet/state/sheet-state.ts";

// The rule builder is heavy and belongs to this page alone: it comes when the page is open.
const DraftEditor = dynamic(async () => (await import("./draft-editor.tsx")).DraftEditor, {
  ssr: false,
  loading: () => <Loading />,
});

export function DraftEditorScreen(given: { readonly draft: FrameworkDraft; readonly worker: Worker }) {
  return <DraftEditor {...given} />;
}

function Loading() {
  return (
    <div className="grid gap-4 p-5" role="status">
      <span className="sr-only">正在打开指标体系</span>
      <Skeleton height={24} width="420px" />
      {["60%", "72%", "54%", "66%"].map((width) => (
        <Skeleton height={16} key={width} width={width} />
      ))}
    </div>
  );
}
