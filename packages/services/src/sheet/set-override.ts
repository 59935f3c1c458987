import { roleLabels, type SetOverrideInput, setOverrideInput, type SheetChanged } from "@hengji/contracts";
import { parseScore } from "@hengji/scoring-core";
import type { ChangeContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { changeSheet } from "./change-sheet.ts";
import { indicatorName, rowOf } from "./indicator-name.ts";
import { refusingIssues } from "./refuse-issues.ts";
import { neverSaved } from "./revisions.ts";
import { writeOverride } from "./write-entry.ts";

/** 认定得分: what counts instead of the rule's result, within [0, 分值], with the reason and the role that decides. */
export const setOverride = (context: ChangeContext, input: SetOverrideInput): Promise<SheetChanged> =>
  changeSheet(
    context,
    "override.set",
    setOverrideInput,
    input,
    (sheet, { indicatorCode, awarded, reason }) => {
      const row = rowOf(sheet.framework, indicatorCode);
      const label = indicatorName(sheet.framework, row);
      if (row.notApplicable) {
        throw new ServiceError(
          "invalid",
          `“${label}”不适用，分值已移出，不能认定得分。请在承接分值的指标上计分。`,
        );
      }
      refusingIssues(label, () => parseScore(sheet.framework, row.points, awarded));
      const current = sheet.input.overrides[indicatorCode] ?? null;
      const revision = sheet.revisions.overrides[indicatorCode] ?? neverSaved;
      const given = { awarded, reason, by: roleLabels[sheet.role] };
      return {
        current: { kind: "override", key: indicatorCode, current, revision },
        same: current?.awarded === awarded && current.reason === reason,
        input: { ...sheet.input, overrides: { ...sheet.input.overrides, [indicatorCode]: given } },
        before: current && {
          label,
          text: `${current.awarded} 分`,
          value: current.awarded,
          reason: current.reason,
        },
        after: { label, text: `${awarded} 分`, value: awarded, reason },
        write: (tx, own) => writeOverride(tx, own, indicatorCode, given, revision.version),
      };
    },
  );
