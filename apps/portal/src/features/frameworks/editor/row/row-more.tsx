"use client";

import type { Indicator } from "@hengji/scoring-core";
import { PartFields } from "../forms/part-fields.tsx";
import type { Field, Typed } from "../forms/field.ts";
import { type WorkingRow } from "../model/working.ts";
import styles from "./row.module.css";
import { LinesField, WordField } from "./text-field.tsx";
import { VetoField } from "./veto-field.tsx";

const policy: readonly Field[] = [
  {
    is: "number",
    name: "scale",
    label: "规则自有满分（折算到分值）",
    unit: "分",
    optional: true,
    empty: "无",
  },
  {
    is: "union",
    union: "policy",
    name: "whenNotApplicable",
    label: "不适用时",
    add: "设不适用时的办法（现为不得免评）",
  },
];

/** What a row may have beside its rule: points of the criteria, evidence, what becomes of it where it does not apply. */
export function RowMore({
  row: { body },
  set,
}: {
  readonly row: WorkingRow;
  readonly set: (change: Partial<Indicator>) => void;
}) {
  return (
    <section aria-label="其他" className={styles.moreRow}>
      <h3>要点、佐证与例外</h3>
      <div className={styles.pair}>
        <LinesField
          label="评分要点（指标解释）"
          onChange={(criteria) => set({ criteria })}
          path="criteria"
          placeholder="一条一行：评什么、为什么评"
          value={body.criteria}
        />
        <LinesField
          label="佐证材料"
          onChange={(evidence) => set({ evidence })}
          path="evidence"
          placeholder="一项一行，例如：问卷汇总表"
          value={body.evidence}
        />
      </div>
      <WordField
        label="评分表上的一句话（不填取原文首句）"
        onChange={(gist) => set({ gist })}
        path="gist"
        value={body.gist}
      />
      <div className={styles.policies}>
        <PartFields
          fields={policy}
          onChange={(next) => set(onlyOf(next))}
          path=""
          value={body as unknown as Typed}
        />
        <VetoField row={body} set={set} />
      </div>
    </section>
  );
}

const onlyOf = ({ scale, whenNotApplicable }: Typed): Partial<Indicator> =>
  ({ scale, whenNotApplicable }) as Partial<Indicator>;
