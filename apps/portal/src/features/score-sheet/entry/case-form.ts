import type { DocumentedCase } from "@hengji/scoring-core";
import { readDate } from "./date-entry.ts";
import type { CaseForm } from "./fact-form.ts";
import { readNumber } from "./number-entry.ts";
import { isRead, type Reading } from "./reading.ts";

export const emptyCase: CaseForm = { title: "", date: "", amount: "", place: "" };

/** Numbered cases; a line on which nothing was typed is none. */
export function readCases(forms: readonly CaseForm[], unit: string): Reading<readonly DocumentedCase[]> {
  const cases: DocumentedCase[] = [];
  for (const [index, form] of forms.entries()) {
    if (Object.values(form).every((text: string) => text.trim() === "")) continue;
    const read = readCase(form);
    if (!isRead(read))
      return { problem: `第${index + 1}${unit || "例"}：${read.problem}`, at: `cases.${index}.${read.at}` };
    cases.push(read.value);
  }
  return { value: cases };
}

function readCase({ title, date, amount, place }: CaseForm): Reading<DocumentedCase> {
  if (title.trim() === "") return { problem: "请写明事项", at: "title" };
  const day = date.trim() === "" ? null : readDate(date, { label: "日期", month: true });
  if (day !== null && !isRead(day)) return { ...day, at: "date" };
  const sum = amount.trim() === "" ? null : readNumber(amount, { label: "金额", unit: "万元" });
  if (sum !== null && !isRead(sum)) return { ...sum, at: "amount" };
  return {
    value: {
      title: title.trim(),
      ...(day === null ? {} : { date: day.value }),
      ...(sum === null ? {} : { amount: sum.value }),
      ...(place.trim() === "" ? {} : { place: place.trim() }),
    },
  };
}
