"use client";

import { type Keys, KeysDialog, type KeysDialogProps, KeysRows } from "../../keys/keys-dialog.tsx";

const keys: Keys = [
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

export const EditorKeysDialog = (props: KeysDialogProps) => (
  <KeysDialog {...props} title="按键" width="w-[520px]">
    <table className="mt-2 w-full">
      <caption className="sr-only">按键</caption>
      <KeysRows keys={keys} />
    </table>
  </KeysDialog>
);
