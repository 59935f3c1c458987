"use client";

import { Button } from "@hengji/ui";
import { useState } from "react";

type State = "idle" | "copied" | "failed";
const words: Record<State, string> = { idle: "复制链接", copied: "已复制", failed: "请选中后按 Ctrl C" };

/** Copies; where the browser does not allow it (plain http in an intranet) it says what to do instead. */
export function CopyButton({ text, whose }: { text: string; whose: string }) {
  const [state, setState] = useState<State>("idle");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("failed");
    }
  };
  return (
    <span data-frame="screen">
      <Button onClick={() => void copy()}>
        {words[state]}
        <span className="sr-only">（{whose}）</span>
      </Button>
      <span className="sr-only" role="status">
        {state === "idle" ? "" : words[state]}
      </span>
    </span>
  );
}
