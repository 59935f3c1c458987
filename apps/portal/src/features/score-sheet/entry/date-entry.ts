import type { Reading } from "./reading.ts";

const two = (text: string) => text.padStart(2, "0");

/** Digits of a day or month however people write it; null when it is neither. */
function parts(text: string): readonly [string, string, string | undefined] | null {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  const run = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  const split = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月?)$/.exec(plain);
  const [, year, month, day] = run ?? split ?? [];
  return year === undefined || month === undefined
    ? null
    : [year, two(month), day === undefined ? undefined : two(day)];
}

function exists(iso: string): boolean {
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso);
}

/** 2021-09-30, 2021/9/30, 20210930 and 2021年9月30日 are one day; `month` also lets a month stand alone. */
export function readDate(
  text: string,
  { label, month = false }: { label: string; month?: boolean },
): Reading<string> {
  const found = parts(text);
  const [year, monthOf, day] = found ?? [];
  const iso = day === undefined ? `${year}-${monthOf}` : `${year}-${monthOf}-${day}`;
  if (found !== null && (day !== undefined || month) && exists(day === undefined ? `${iso}-01` : iso))
    return { value: iso };
  const example = month ? "2021-09-30或2021-09" : "2021-09-30";
  return { problem: `“${label}”请填写日期，例如${example}`, at: "text" };
}
