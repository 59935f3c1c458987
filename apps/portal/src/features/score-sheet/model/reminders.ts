import type { DerivationLine } from "@hengji/scoring-core";
import { compareDecimals, isZero, negated, pointsText, sumOf } from "./decimal-text.ts";
import type { SheetRow } from "./sheet-model.ts";

/** Something about a row that whoever relies on its score should know; `row` is the other row it speaks of. */
export interface Reminder {
  readonly text: string;
  readonly row: Pick<SheetRow, "code" | "title"> | null;
}

export function remindersOf(row: SheetRow, rows: readonly SheetRow[]): readonly Reminder[] {
  const best = reachable(row);
  return [
    ...(best === null ? [] : [{ text: unreachableText(row, best), row: null }]),
    ...repeatedCases(row, rows).map(({ other, cases, taken }) => ({
      text: `同${cases}例在“${other.title}”${taken === null ? "也作为扣分依据" : `又扣${pointsText(taken)}分`}`,
      row: other,
    })),
  ];
}

/** The best that the rule can give where that is less than the row's points, else null. */
export function reachable({ indicator, outcome, score }: SheetRow): string | null {
  if (outcome === "notApplicable") return null;
  return compareDecimals(indicator.rule.points, score.points) < 0 ? indicator.rule.points : null;
}

function unreachableText({ score }: SheetRow, best: string): string {
  const rest = pointsText(sumOf([score.points, negated(best)]));
  return `评分标准最高${pointsText(best)}分，低于本行分值${pointsText(score.points)}分，其余${rest}分按现标准无法取得`;
}

export interface RepeatedCases {
  readonly other: SheetRow;
  readonly cases: number;
  /** What these cases took in the other row; null where they are only some of those it counts. */
  readonly taken: string | null;
}

/** Cases documented in this row that cost points in another one as well, told by their titles. */
export function repeatedCases(row: SheetRow, rows: readonly SheetRow[]): readonly RepeatedCases[] {
  const own = new Set(
    row.givens.flatMap(({ key, cases }) => (costs(row, key) ? cases : [])).map(({ title }) => title),
  );
  if (own.size === 0) return [];
  return rows
    .filter((other) => other.code !== row.code)
    .flatMap((other) =>
      other.givens.flatMap(({ key, cases }) => {
        const same = cases.filter(({ title }) => own.has(title)).length;
        if (same === 0 || !costs(other, key)) return [];
        const taken = takenBy(other.score.derivation.lines, key);
        const certain = same === cases.length && compareDecimals(taken, other.score.lost) <= 0;
        return [{ other, cases: same, taken: certain ? taken : null }];
      }),
    );
}

const costs = ({ outcome, score }: SheetRow, key: string): boolean =>
  outcome === "lost" && !isZero(takenBy(score.derivation.lines, key));

const takenBy = (lines: readonly DerivationLine[], key: string): string =>
  sumOf(
    lines.flatMap(({ role, value, formula }) =>
      role === "loss" &&
      value !== null &&
      formula.some((part) => typeof part !== "string" && part.fact === key)
        ? [value]
        : [],
    ),
  );
