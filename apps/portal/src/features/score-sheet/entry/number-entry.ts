import { compareDecimals } from "../model/decimal-text.ts";
import type { Reading } from "./reading.ts";

export interface NumberAsked {
  readonly label: string;
  readonly unit: string;
  readonly min?: string;
  readonly max?: string;
}

const form = /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/;

/** Full-width forms as the keyboard's, without spaces, thousands commas and the unit. */
export function plainNumber(text: string, unit: string): string {
  const narrow = text
    .normalize("NFKC")
    .replace(/[−–—﹣]/g, "-")
    .replace(/。/g, ".")
    .replace(/\s/g, "");
  const bare =
    unit !== "" && narrow.endsWith(unit.normalize("NFKC")) ? narrow.slice(0, -unit.length) : narrow;
  const grouped = /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(bare) ? bare.replaceAll(",", "") : bare;
  return grouped.replace(/^(-?)0+(?=\d)/, "$1").replace(/^(-?)\./, "$10.");
}

/** A decimal within the bounds of what is asked; nothing is negative unless its definition says so. */
export function readNumber(text: string, { label, unit, min = "0", max }: NumberAsked): Reading<string> {
  const read = plainNumber(text, unit);
  const problem = (says: string) => ({ problem: says, at: "text" });
  if (read === "") return problem(`请填写“${label}”的数；没有数时改为缺失并写明原因`);
  if (!form.test(read)) return problem(`“${clip(text)}”不是数；只填数字，小数至多6位`);
  if (compareDecimals(read, min) < 0) return problem(`“${label}”不能低于${min}${unit}`);
  if (max !== undefined && compareDecimals(read, max) > 0) return problem(`“${label}”不能高于${max}${unit}`);
  return { value: read };
}

const clip = (text: string): string => (text.length > 12 ? `${text.slice(0, 12)}…` : text);

/** Points that a person gives: from 0 to what the part is worth, no finer than the table rounds. */
export function readPoints(text: string, points: string, places: number): Reading<string> {
  const read = plainNumber(text, "分");
  const problem = (says: string) => ({ problem: says, at: "awarded" });
  if (!form.test(read)) return problem(`请填写0至${points}之间的分数`);
  if (compareDecimals(read, "0") < 0 || compareDecimals(read, points) > 0)
    return problem(`计分须在0至${points}之间，现为${read}`);
  if ((read.split(".")[1]?.replace(/0+$/, "").length ?? 0) > places)
    return problem(`计分至多${places}位小数，现为${read}`);
  return { value: read };
}
