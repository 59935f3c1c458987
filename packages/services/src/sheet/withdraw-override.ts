import { type SheetChanged, type WithdrawOverrideInput, withdrawOverrideInput } from "@hengji/contracts";
import type { ChangeContext } from "../context.ts";
import { changeSheet } from "./change-sheet.ts";
import { indicatorName, rowOf } from "./indicator-name.ts";
import { neverSaved } from "./revisions.ts";
import { writeOverride } from "./write-entry.ts";

/** 撤销核定: the rule's result counts again. */
export const withdrawOverride = (
  context: ChangeContext,
  input: WithdrawOverrideInput,
): Promise<SheetChanged> =>
  changeSheet(context, "override.withdraw", withdrawOverrideInput, input, (sheet, { indicatorCode }) => {
    const label = indicatorName(sheet.framework, rowOf(sheet.framework, indicatorCode));
    const { [indicatorCode]: current = null, ...overrides } = sheet.input.overrides;
    const revision = sheet.revisions.overrides[indicatorCode] ?? neverSaved;
    return {
      current: { kind: "override", key: indicatorCode, current, revision },
      same: current === null,
      input: { ...sheet.input, overrides },
      before: current && {
        label,
        text: `${current.awarded} 分`,
        value: current.awarded,
        reason: current.reason,
      },
      after: { label, text: "按规则计分" },
      write: (tx, own) => writeOverride(tx, own, indicatorCode, null, revision.version),
    };
  });
