"use client";

import { Button } from "@hengji/ui";
import { useEffect, useRef } from "react";
import { MarkLegend } from "./mark-legend.tsx";

const keys: readonly (readonly [string, string])[] = [
  ["↑ ↓ ← →", "逐格移动"],
  ["Home End", "本行首格、末格"],
  ["Ctrl Home", "第一行首格"],
  ["Ctrl End", "末行末格"],
  ["Enter", "为什么是这个分；在“另n项”上从核定数看起"],
  ["J K", "面板打开时：下一行、上一行"],
  ["Esc", "关闭面板，回到该行"],
  ["?", "列出按键"],
];

/** The keys and the marks of the sheet, in a dialog of the browser's own. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      aria-labelledby="keys-title"
      className="m-auto w-[480px] max-w-[calc(100vw-16px)] rounded-md border border-line-strong bg-surface p-5 text-ink shadow-float backdrop:bg-transparent"
      data-frame="screen"
      onClose={onClose}
      ref={dialog}
    >
      <h2 className="text-lg font-semibold" id="keys-title">
        按键和图例
      </h2>
      <table className="mt-2 w-full">
        <caption className="sr-only">按键及其作用</caption>
        <tbody>
          {keys.map(([key, does]) => (
            <tr className="border-b border-line" key={key}>
              <th className="py-1.5 pr-4 font-medium whitespace-nowrap" scope="row">
                {key}
              </th>
              <td className="py-1.5 text-ink-2">{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className="mt-4 text-ink-3">核定数的图例</h3>
      <MarkLegend />
      <div className="mt-4 flex justify-end">
        <Button onClick={() => dialog.current?.close()}>关闭</Button>
      </div>
    </dialog>
  );
}
