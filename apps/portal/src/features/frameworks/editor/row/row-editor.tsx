"use client";

import type { Indicator } from "@hengji/scoring-core";
import { useMemo } from "react";
import { ConflictBox } from "../conflict/conflict-box.tsx";
import { RefusedBox } from "../conflict/refused-box.tsx";
import { useEditor } from "../editor-context.tsx";
import { Form } from "../forms/form.tsx";
import type { FormSurroundings } from "../forms/form-context.tsx";
import type { Typed } from "../forms/field.ts";
import { UnionBody } from "../forms/union-field.tsx";
import { freeKey, judgementsIn } from "../model/new-row.ts";
import { codeOf } from "../model/tree.ts";
import { rowName, type WorkingRow } from "../model/working.ts";
import { ReadBack } from "../../row-text/read-back.tsx";
import { TrialBench } from "../trial/trial-bench.tsx";
import { RowHead } from "./row-head.tsx";
import styles from "./row.module.css";
import { RowMore } from "./row-more.tsx";
import { LinesField } from "./text-field.tsx";

/** One row: what it is worth, the official text beside what the rule says, the rule by form, and a trial of it. */
export function RowEditor({ row }: { readonly row: WorkingRow }) {
  const { store, working, askFact, wantPrior, state } = useEditor();
  const { part, body, issues } = row;
  const judgements = useMemo(
    () => working.rows.flatMap((one) => judgementsIn(one.body.rule)),
    [working.rows],
  );
  const form = useMemo<FormSurroundings>(
    () => ({
      facts: working.declared,
      issues,
      fresh: { judgement: () => freeKey(`${body.code || "J"}.`, judgements) },
      askFact,
      wantPrior,
      done: () => store.flush(),
      rows: working.rows.flatMap((one) =>
        one.part === part ? [] : [{ code: one.body.code, name: rowName(one.body, working.rows) }],
      ),
    }),
    [working, part, issues, body.code, judgements, askFact, wantPrior, store],
  );
  const set = (change: Partial<Indicator>) => store.type(part, withPoints({ ...body, ...change }, body));
  return (
    <Form of={form}>
      <article aria-label={rowName(body, working.rows)} className={styles.row} data-row={codeOf(row)}>
        {state.conflicts[part] ? <ConflictBox conflict={state.conflicts[part]} part={part} /> : null}
        {state.refusals[part] ? <RefusedBox part={part} refusal={state.refusals[part]} /> : null}
        <RowHead row={row} set={set} />
        <section aria-label="评分标准" className={styles.edition}>
          <LinesField
            label="评分标准原文"
            onChange={(standard) => set({ standard })}
            paper
            path="standard"
            placeholder="一句一行，照原文写，例如：①满意度95%及以上得满分；"
            value={body.standard}
          />
          <ReadBack facts={working.declared} rule={body.rule} />
        </section>
        <section aria-label="规则" className={styles.rule} data-path="rule">
          <h3>规则</h3>
          <UnionBody
            label="计分方式"
            onChange={(rule) => set({ rule: rule as unknown as Indicator["rule"] })}
            onRemove={null}
            path="rule"
            union="rule"
            value={body.rule as unknown as Typed}
          />
        </section>
        <TrialBench row={row} />
        <RowMore row={row} set={set} />
      </article>
    </Form>
  );
}

/** A rule that was worth what its row was worth goes on with the row. */
function withPoints(next: Indicator, before: Indicator): Indicator {
  if (next.points === before.points || next.rule !== before.rule || next.scale !== undefined) return next;
  return next.rule.points === before.points ? { ...next, rule: { ...next.rule, points: next.points } } : next;
}
