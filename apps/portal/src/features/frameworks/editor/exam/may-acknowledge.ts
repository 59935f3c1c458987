import type { Defect } from "@hengji/scoring-core";

/** The errors of a past year's table may stand with a reason, those of a new one are mended; a warning may always. */
export const mayAcknowledge = ({ severity, code }: Defect, pastYear: boolean): boolean =>
  code !== "acknowledgementStale" && severity !== "notice" && (severity !== "error" || pastYear);
