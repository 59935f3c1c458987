"use client";

import { Button } from "@hengji/ui";
import { useEffect, useRef } from "react";
import { MarkLegend } from "./mark-legend.tsx";

const keys: readonly (readonly [string, string])[] = [
  ["↑ ↓ ← →", "逐格移动"],
  ["Home End", "本行首格、末格"],
  ["Ctrl Home", "第一行首格"],
  ["Ctrl End", "末行末格"],
  ["Enter F2", "修改所在格；有多项核定数时先展开，↑ ↓ 选一项再按 Enter"],
  ["0–9", "在数值格上直接输入新数"],
  ["Enter", "修改中：接受并到下一行"],
  ["Esc", "修改中：还原；面板打开时：关闭面板，回到该行"],
  ["Tab", "修改中：接受并离开"],
  ["Shift Enter", "评分说明中：换行"],
  ["Ctrl Enter", "接受并到下一个待定行（缺依据、两值待选定、未接受）"],
  ["Ctrl Z", "撤销上一次保存"],
  ["Enter 空格", "在“得分”上，或在不能修改的格上：为什么是这个分"],
  ["J K", "面板打开时：下一行、上一行"],
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
      className="m-auto w-[920px] max-w-[calc(100vw-16px)] rounded-md border border-line-strong bg-surface p-5 text-ink shadow-float backdrop:bg-transparent"
      data-frame="screen"
      onClose={onClose}
      ref={dialog}
    >
      <div className="flex items-center justify-between">
        <h2 className="text-lg font-semibold" id="keys-title">
          按键和图例
        </h2>
        <Button onClick={() => dialog.current?.close()}>关闭</Button>
      </div>
      <div className="mt-2 grid items-start gap-x-10 gap-y-4 min-[832px]:grid-cols-[1fr_340px]">
        <table className="w-full">
          <caption className="py-1.5 text-left text-ink-3">按键</caption>
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
        <div>
          <h3 className="py-1.5 text-ink-3">核定数的图例</h3>
          <MarkLegend />
        </div>
      </div>
    </dialog>
  );
}
