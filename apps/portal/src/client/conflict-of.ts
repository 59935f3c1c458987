import type { ChangeConflict, FrameworkConflict, SheetConflict } from "@hengji/contracts";

const frameworkKinds: readonly string[] = [
  "head",
  "definition",
  "indicator",
  "acknowledgement",
  "trial",
  "submission",
] satisfies readonly FrameworkConflict["kind"][];

export const isFrameworkConflict = (conflict: ChangeConflict): conflict is FrameworkConflict =>
  frameworkKinds.includes(conflict.kind);

export const isSheetConflict = (conflict: ChangeConflict): conflict is SheetConflict =>
  !isFrameworkConflict(conflict);
