import type { Basis, DocumentedCase, FactDefinition, Observation } from "@hengji/scoring-core";
import { readCases } from "./case-form.ts";
import { readDate } from "./date-entry.ts";
import { readNumber } from "./number-entry.ts";
import { isRead, type Reading } from "./reading.ts";

export interface CaseForm {
  readonly title: string;
  readonly date: string;
  readonly amount: string;
  readonly place: string;
}

/** The editor of a fact exactly as typed, so that a keystroke can be kept before it makes sense. */
export interface FactForm {
  readonly kind: "fact";
  readonly status: Observation["status"];
  /** Number or date as typed, `yes` or `no`, or the code of a choice. */
  readonly text: string;
  readonly cases: readonly CaseForm[];
  readonly basis: Basis["kind"];
  readonly place: string;
  readonly from: string;
  readonly how: string;
  readonly reason: string;
}

const empty: FactForm = {
  kind: "fact",
  status: "observed",
  text: "",
  cases: [],
  basis: "stated",
  place: "",
  from: "",
  how: "",
  reason: "",
};

export function factForm(observation: Observation | undefined): FactForm {
  if (observation === undefined) return empty;
  if (observation.status !== "observed")
    return { ...empty, status: observation.status, reason: observation.reason };
  const { value, basis } = observation;
  return {
    ...empty,
    text: typeof value === "string" ? value : typeof value === "boolean" ? (value ? "yes" : "no") : "",
    cases: typeof value === "object" ? value.map(caseForm) : [],
    basis: basis.kind,
    ...(basis.kind === "inferred" ? { from: basis.from, how: basis.how } : { place: basis.place }),
  };
}

const caseForm = ({ title, date = "", amount = "", place = "" }: DocumentedCase): CaseForm => ({
  title,
  date,
  amount,
  place,
});

/** The observation that was typed, checked against what its definition allows. */
export function readFact(form: FactForm, definition: FactDefinition): Reading<Observation> {
  const { status } = form;
  if (status !== "observed") {
    const reason = form.reason.trim();
    const word = { missing: "缺失", notApplicable: "不适用", notYetDue: "未到期" }[status];
    return reason === "" ? { problem: `请写明${word}的原因`, at: "reason" } : { value: { status, reason } };
  }
  const value = readValue(form, definition);
  if (!isRead(value)) return value;
  const basis = readBasis(form);
  return isRead(basis) ? { value: { status, value: value.value, basis: basis.value } } : basis;
}

function readValue(
  { text, cases }: FactForm,
  definition: FactDefinition,
): Reading<string | boolean | readonly DocumentedCase[]> {
  const { type, label, unit, choices = [] } = definition;
  switch (type) {
    case "amount":
    case "count":
    case "percent":
      return readNumber(text, definition);
    case "date":
      return readDate(text, { label });
    case "yesNo":
      return text === "yes" || text === "no"
        ? { value: text === "yes" }
        : { problem: `请选择“${label}”是或否`, at: "text" };
    case "choice":
      return choices.some(({ code }) => code === text)
        ? { value: text }
        : { problem: `请选择“${label}”`, at: "text" };
    case "cases":
      return readCases(cases, unit);
  }
}

function readBasis({ basis, ...given }: FactForm): Reading<Basis> {
  const [place, from, how] = [given.place.trim(), given.from.trim(), given.how.trim()];
  if (basis !== "inferred") {
    return place === ""
      ? { problem: "请写明依据在哪里，例如“决算报表第3页”", at: "place" }
      : { value: { kind: basis, place } };
  }
  if (from === "") return { problem: "请写明由什么推定", at: "from" };
  return how === "" ? { problem: "请写明怎样推定", at: "how" } : { value: { kind: basis, from, how } };
}
