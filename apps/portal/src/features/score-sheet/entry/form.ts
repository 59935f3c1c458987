import { type FactDefinition, type Framework, judgementsOf } from "@hengji/scoring-core";
import { type Edit, type FieldId, partsOf } from "../edit/field.ts";
import { type FactForm, factForm, readFact } from "./fact-form.ts";
import { readPoints } from "./number-entry.ts";
import { isRead, type Reading } from "./reading.ts";

/** Points with their reason: a judgement or an override. */
export interface PointsForm {
  readonly kind: "points";
  readonly awarded: string;
  readonly reason: string;
}
export interface TextForm {
  readonly kind: "text";
  readonly text: string;
}
/** Whatever stands in an open editor. */
export type Form = FactForm | PointsForm | TextForm;

/** What an editor starts with: the value that stands, as one would type it. */
export function formOf(field: FieldId, stands: Edit | null): Form {
  const { kind } = partsOf(field);
  switch (kind) {
    case "fact":
      return factForm(stands?.kind === "fact" ? stands.value : undefined);
    case "rationale":
      return { kind: "text", text: stands?.kind === "rationale" ? stands.value : "" };
    default: {
      const value = stands?.kind === "judgement" || stands?.kind === "override" ? stands.value : null;
      return { kind: "points", awarded: value?.awarded ?? "", reason: value?.reason ?? "" };
    }
  }
}

const LONGEST_RATIONALE = 2000;

/** The value that was typed; a fact that the framework does not ask for cannot be typed at all. */
export function readForm(field: FieldId, form: Form, framework: Framework): Reading<Edit> {
  const { kind, key } = partsOf(field);
  if (kind === "fact" && form.kind === "fact") {
    const definition = definitionOf(key, framework);
    if (definition === undefined) return { problem: "指标体系没有要求这一事实", at: "text" };
    const read = readFact(form, definition);
    return isRead(read) ? { value: { kind, key, value: read.value } } : read;
  }
  if (kind === "rationale" && form.kind === "text") {
    const over = form.text.length - LONGEST_RATIONALE;
    return over > 0
      ? { problem: `评分说明至多${LONGEST_RATIONALE}字，现多${over}字`, at: "text" }
      : { value: { kind, key, value: form.text.trim() } };
  }
  if ((kind === "judgement" || kind === "override") && form.kind === "points") {
    const read = readPoints(form.awarded, worthOf(kind, key, framework), framework.rounding.places);
    if (!isRead(read)) return read;
    const reason = form.reason.trim();
    return reason === ""
      ? { problem: "请写明理由", at: "reason" }
      : { value: { kind, key, value: { awarded: read.value, reason } } };
  }
  return { problem: "请重新打开这一格", at: "text" };
}

const PRIOR = "@prior";

/** A fact's definition, that of the year before with its own name. */
export function definitionOf(key: string, { facts }: Framework): FactDefinition | undefined {
  const prior = key.endsWith(PRIOR);
  const own = prior ? key.slice(0, -PRIOR.length) : key;
  const definition = facts.find((one) => one.key === own);
  return definition && prior ? { ...definition, label: `上年${definition.label}` } : definition;
}

/** Most points that a person may give there. */
export function worthOf(kind: "judgement" | "override", key: string, framework: Framework): string {
  if (kind === "override") return framework.indicators.find(({ code }) => code === key)?.points ?? "0";
  return judgementsOf(framework).get(key)?.rule.points ?? "0";
}
