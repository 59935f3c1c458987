"use client";

import { Button } from "@hengji/ui";
import { useEffect, useRef } from "react";

const keys: readonly (readonly [string, string])[] = [
  ["↑ ↓ Home End", "在指标树里移动"],
  ["← →", "收起、展开一级和二级"],
  ["Enter", "打开所在的指标"],
  ["F2", "在一级、二级上：改名"],
  ["N", "新增指标"],
  ["J K", "下一个、上一个指标"],
  ["Ctrl S", "立即保存"],
  ["Ctrl Z", "撤销上一次改动（在输入框里为撤销输入）"],
  ["Esc", "关闭对话框"],
  ["?", "列出按键"],
];

export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      aria-labelledby="editor-keys-title"
      className="m-auto w-[520px] rounded-md border border-line-strong bg-surface p-5 text-ink shadow-float backdrop:bg-transparent"
      data-frame="screen"
      onClose={onClose}
      ref={dialog}
    >
      <div className="flex items-center justify-between">
        <h2 className="text-lg font-semibold" id="editor-keys-title">
          按键
        </h2>
        <Button onClick={() => dialog.current?.close()}>关闭</Button>
      </div>
      <table className="mt-2 w-full">
        <caption className="sr-only">按键</caption>
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
    </dialog>
  );
}
