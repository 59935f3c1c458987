import { type SaveRationaleInput, saveRationaleInput, type SheetChanged } from "@hengji/contracts";
import type { ChangeContext } from "../context.ts";
import { changeSheet } from "./change-sheet.ts";
import { indicatorName, rowOf } from "./indicator-name.ts";
import { neverSaved } from "./revisions.ts";
import { writeRationale } from "./write-entry.ts";

/** 评分说明 of one row, as it will stand in the report. */
export const saveRationale = (context: ChangeContext, input: SaveRationaleInput): Promise<SheetChanged> =>
  changeSheet(context, "rationale.save", saveRationaleInput, input, (sheet, { indicatorCode, rationale }) => {
    const label = indicatorName(sheet.framework, rowOf(sheet.framework, indicatorCode));
    const current = sheet.rationales[indicatorCode] ?? "";
    const revision = sheet.revisions.rationales[indicatorCode] ?? neverSaved;
    return {
      current: { kind: "rationale", key: indicatorCode, current, revision },
      same: current === rationale,
      input: sheet.input,
      before: { label, text: current },
      after: { label, text: rationale },
      write: (tx, own) => writeRationale(tx, own, indicatorCode, rationale, revision.version),
    };
  });
