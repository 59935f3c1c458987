import { compare, equals, isDecimal, isZero, parseDecimal, round } from "../number/index.ts";
import type { Framework, GradeBand } from "../framework.ts";
import { isRecord } from "./check.ts";
import { checkMoves } from "./check-moves.ts";
import { clip } from "./place.ts";
import type { Place } from "./place.ts";

/**
 * What can only be seen across rows. It reads the rows as they stand in the file, so that a fault inside one
 * row does not hide a fault between rows.
 */
export function checkRows(rows: readonly unknown[], at: Place): void {
  const codes = rows.map((row) => textOf(row, "code"));
  checkDuplicates(codes, "code", "指标代码", at);
  const above = new Set<string | undefined>();
  rows.forEach((row, index) => {
    const continues = textOf(row, "continues");
    if (continues !== undefined && !above.has(continues))
      at.at(index)
        .at("continues")
        .add("unknownRow", `前面没有代码为“${clip(continues)}”的行`);
    above.add(codes[index]);
  });
  checkMoves(rows, at);
}

/** Every code once. */
export function checkDuplicates(
  codes: readonly (string | undefined)[],
  name: string,
  words: string,
  at: Place,
): void {
  const seen = new Set<string>();
  codes.forEach((code, index) => {
    if (code === undefined) return;
    if (seen.has(code))
      at.at(index)
        .at(name)
        .add("duplicate", `${words}“${clip(code)}”重复`);
    seen.add(code);
  });
}

/** No grade is out of reach. */
export function checkHighest({ grades, total }: Pick<Framework, "grades" | "total">, at: Place): void {
  const from = grades[0]?.from;
  if (from !== undefined && compare(parseDecimal(from), parseDecimal(total)) > 0)
    at.at("grades").at(0).at("from").add("gradeOrder", `等次须由高到低，${from} 应低于 ${total}`);
}

/** Bands from best to worst: each starts lower than the one before, the last one at 0. */
export function checkGrades(grades: readonly GradeBand[], at: Place): void {
  checkDuplicates(
    grades.map(({ code }) => code),
    "code",
    "等次代码",
    at,
  );
  grades.forEach(({ from }, index) => {
    const above = grades[index - 1]?.from;
    if (above !== undefined && compare(parseDecimal(from), parseDecimal(above)) >= 0)
      at.at(index).at("from").add("gradeOrder", `等次须由高到低，${from} 应低于 ${above}`);
  });
  const last = grades.at(-1);
  if (last !== undefined && !isZero(parseDecimal(last.from)))
    at.at(grades.length - 1)
      .at("from")
      .add("gradeOrder", `最低等次须从 0 起，现为 ${last.from}`);
}

/**
 * Points finer than the rounding could be rounded above themselves, and a limit of the total that is finer would
 * leave a total that is printed as another than the one that was graded.
 */
function checkPlaces(value: string | undefined, what: string, places: number, at: Place): void {
  if (value === undefined) return;
  const exact = parseDecimal(value);
  if (!equals(exact, round(exact, places, "truncate")))
    at.add("badDecimal", `${what}的小数位数超过得分的${places}位`);
}

type Rounded<K extends keyof Framework> = Pick<Framework, "rounding" | K>;

export const checkTotalPlaces = ({ rounding, total }: Rounded<"total">, at: Place): void =>
  checkPlaces(total, "总分", rounding.places, at.at("total"));

export function checkCapPlaces({ rounding, totalCaps }: Rounded<"totalCaps">, at: Place): void {
  totalCaps?.forEach(({ atMost }, index) => {
    checkPlaces(atMost, "总分上限", rounding.places, at.at("totalCaps").at(index).at("atMost"));
  });
}

export function checkExtraPlaces({ rounding, extras }: Rounded<"extras">, at: Place): void {
  for (const name of ["bonusAtMost", "penaltyAtMost", "totalAtMost"] as const)
    checkPlaces(extras?.[name], "加减分的限额", rounding.places, at.at("extras").at(name));
}

const PLACES: readonly number[] = [0, 1, 2, 3, 4];

/** The same for the points of each row. */
export function checkRowPlaces(rows: readonly unknown[], rounding: unknown, at: Place): void {
  const places = isRecord(rounding) ? rounding.places : undefined;
  if (typeof places !== "number" || !PLACES.includes(places)) return;
  rows.forEach((row, index) => {
    const points = textOf(row, "points");
    if (points !== undefined && isDecimal(points))
      checkPlaces(points, "分值", places, at.at(index).at("points"));
  });
}

/** A heading counts by one weight. */
export function checkWeights({ weights = [] }: Pick<Framework, "weights">, at: Place): void {
  const seen = new Set<string>();
  weights.forEach(({ path }, index) => {
    const heading = JSON.stringify(path);
    if (seen.has(heading))
      at.at("weights")
        .at(index)
        .add("duplicate", `“${path.map(clip).join("/")}”已设权重，请合并或删去`);
    seen.add(heading);
  });
}

/** A veto names a declared grade. */
export function checkVetoes(rows: readonly unknown[], grades: unknown, at: Place): void {
  if (!Array.isArray(grades)) return;
  const codes = new Set(grades.map((grade: unknown) => textOf(grade, "code")));
  rows.forEach((row, index) => {
    const grade = textOf(isRecord(row) ? row.gradeVeto : undefined, "grade");
    if (grade === undefined || codes.has(grade)) return;
    const place = at.at(index).at("gradeVeto").at("grade");
    place.add("unknownGrade", `没有代码为“${clip(grade)}”的等次`);
  });
}

/** A text property of an unread row. */
export function textOf(row: unknown, name: string): string | undefined {
  const value = isRecord(row) && Object.hasOwn(row, name) ? row[name] : undefined;
  return typeof value === "string" ? value : undefined;
}
