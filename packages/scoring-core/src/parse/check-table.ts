import { compare, equals, isZero, parseDecimal, round } from "../number/index.ts";
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

/** Bands from best to worst: each starts lower than the one before, the last one at 0. */
export function checkGrades(grades: readonly GradeBand[], total: string | undefined, at: Place): void {
  checkDuplicates(
    grades.map(({ code }) => code),
    "code",
    "等次代码",
    at,
  );
  grades.forEach(({ from }, index) => {
    const above = index === 0 ? total : grades[index - 1]?.from;
    if (above === undefined) return;
    const order = compare(parseDecimal(from), parseDecimal(above));
    if (order > 0 || (order === 0 && index > 0))
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
export function checkPlaces({ rounding, total, indicators, totalCaps, extras }: Framework, at: Place): void {
  const { places } = rounding;
  const check = (value: string | undefined, what: string, place: Place): void => {
    if (value === undefined) return;
    const exact = parseDecimal(value);
    if (!equals(exact, round(exact, places, "truncate")))
      place.add("badDecimal", `${what}的小数位数超过得分的${places}位`);
  };
  check(total, "总分", at.at("total"));
  indicators.forEach(({ points }, index) => {
    check(points, "分值", at.at("indicators").at(index).at("points"));
  });
  totalCaps?.forEach(({ atMost }, index) => {
    check(atMost, "总分上限", at.at("totalCaps").at(index).at("atMost"));
  });
  for (const name of ["bonusAtMost", "penaltyAtMost", "totalAtMost"] as const)
    check(extras?.[name], "加减分的限额", at.at("extras").at(name));
}

/** A heading counts by one weight. */
export function checkWeights({ weights = [] }: Framework, at: Place): void {
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
export function checkVetoes(framework: Framework, at: Place): void {
  framework.indicators.forEach(({ gradeVeto }, index) => {
    if (gradeVeto === undefined || framework.grades.some(({ code }) => code === gradeVeto.grade)) return;
    const place = at.at("indicators").at(index).at("gradeVeto").at("grade");
    place.add("unknownGrade", `没有代码为“${gradeVeto.grade}”的等次`);
  });
}

/** A text property of an unread row. */
export function textOf(row: unknown, name: string): string | undefined {
  const value = isRecord(row) && Object.hasOwn(row, name) ? row[name] : undefined;
  return typeof value === "string" ? value : undefined;
}
