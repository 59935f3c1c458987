import type { IndicatorScore, Scorecard } from "@hengji/scoring-core";
import { panelLine } from "../model/panel-line.ts";
import { isZero, lossText, negated, pointsText, sumOf } from "../model/decimal-text.ts";
import { partsOf, type FieldId } from "../edit/field.ts";

const word: Readonly<Record<string, string>> = { credit: "计", loss: "扣" };

/** The clause that now applies to a value: "95% − 94% = 1百分点；1 × 0.4，扣0.40". */
export function clauseNow(score: IndicatorScore, field: FieldId): string | null {
  const { key } = partsOf(field);
  const { lines } = score.derivation;
  const at = lines.findIndex(({ formula }) =>
    formula.some((token) => typeof token !== "string" && token.fact === key),
  );
  if (at < 0) return null;
  const line = lines.slice(at).find(({ role }) => role !== "measure" && role !== "unused") ?? lines[at];
  if (line === undefined) return null;
  const said = panelLine(line);
  if (line.value === null) return said.formula || null;
  const first = lines[at];
  const measured =
    first && first !== line && first.role === "measure" && first.value !== null && panelLine(first);
  const before = measured ? `${measured.formula} = ${measured.value}${measured.unit}；` : "";
  return `${before}${said.formula || said.label}，${word[line.role] ?? "得"}${said.value.replace("−", "")}`;
}

/** "+1.00", "−0.40"; empty when nothing changes. */
export function differenceText(after: string, before: string): string {
  const change = sumOf([after, negated(before)]);
  if (isZero(change)) return "";
  return change.startsWith("-") ? lossText(negated(change)) : `+${pointsText(change)}`;
}

export const scoreOf = (card: Scorecard, code: string): IndicatorScore | undefined =>
  card.indicators.find((one) => one.code === code);
