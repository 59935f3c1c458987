"use client";

import type { Indicator } from "@hengji/scoring-core";
import { useEditor } from "../editor-context.tsx";
import type { BlockField } from "../forms/field.ts";
import { condition } from "../forms/field.ts";
import { GroupField } from "../forms/group-field.tsx";
import type { Typed } from "../forms/field.ts";

/** A grade that an event decides whatever the total says. */
export function VetoField({
  row,
  set,
}: {
  readonly row: Indicator;
  readonly set: (change: Partial<Indicator>) => void;
}) {
  const { working } = useEditor();
  const grades = working.head.body.grades;
  const field: BlockField & { is: "group" } = {
    is: "group",
    name: "gradeVeto",
    label: "等次否决",
    add: "设等次否决（如发生重大事故定为差）",
    fields: [
      { is: "text", name: "text", label: "事由", wide: true },
      {
        is: "pick",
        name: "grade",
        label: "等次",
        options: grades.map(({ code, label }) => [code, label] as const),
      },
      {
        is: "pick",
        name: "effect",
        label: "效力",
        none: "定为该等次",
        options: [["atBest", "至多该等次"]],
      },
      condition("when", "否决条件"),
    ],
  };
  return (
    <GroupField
      field={field}
      onChange={(gradeVeto) => set({ gradeVeto } as Partial<Indicator>)}
      path="gradeVeto"
      value={row.gradeVeto as unknown as Typed | undefined}
    />
  );
}
