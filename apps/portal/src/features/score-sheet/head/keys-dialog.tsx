"use client";

import { type Keys, KeysDialog, type KeysDialogProps, KeysRows } from "../../keys/keys-dialog.tsx";
import { MarkLegend } from "./mark-legend.tsx";

const keys: Keys = [
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

/** The keys and the marks of the sheet. */
export const SheetKeysDialog = (props: KeysDialogProps) => (
  <KeysDialog {...props} title="按键和图例" width="w-[920px]">
    <div className="mt-2 grid items-start gap-x-10 gap-y-4 min-[832px]:grid-cols-[1fr_340px]">
      <table className="w-full">
        <caption className="py-1.5 text-left text-ink-3">按键</caption>
        <KeysRows keys={keys} />
      </table>
      <div>
        <h3 className="py-1.5 text-ink-3">核定数的图例</h3>
        <MarkLegend />
      </div>
    </div>
  </KeysDialog>
);
