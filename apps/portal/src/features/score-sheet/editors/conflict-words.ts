import { partsOf } from "../edit/field.ts";
import type { Edit } from "../edit/field.ts";
import { definitionsOf, givenFact, type GivenState } from "../model/given.ts";
import { pointsText } from "../model/decimal-text.ts";
import type { Framework } from "@hengji/scoring-core";

const statusWords: Partial<Record<GivenState, string>> = {
  missing: "缺失",
  notApplicable: "不适用",
  notYetDue: "未到期",
};

/** A value of a conflict as people read it. */
export function editWords(
  edit: Edit | null,
  framework: Framework,
): { value: string; unit: string; more: string } {
  if (edit === null) return { value: "—", unit: "", more: "" };
  switch (edit.kind) {
    case "fact": {
      const { value, unit, place, state, label, cases } = givenFact(
        partsOf(`fact:${edit.key}`).key,
        definitionsOf(framework),
        edit.value,
        [edit.key],
      );
      const titles = cases.map(({ title }) => title).join("；");
      const word = statusWords[state] ?? value;
      return { value: word, unit, more: [label, titles, place].filter(Boolean).join("，") };
    }
    case "judgement":
    case "override":
      return edit.value === null
        ? { value: "不认定", unit: "", more: "" }
        : { value: pointsText(edit.value.awarded), unit: "分", more: edit.value.reason };
    case "rationale":
      return { value: edit.value || "（空）", unit: "", more: "" };
  }
}
