"use client";

import { compile, type Scorecard } from "@hengji/scoring-core";
import { useMemo } from "react";
import { pointsText } from "../../../score-sheet/model/decimal-text.ts";
import { Calculation } from "../../../score-sheet/why-panel/calculation.tsx";
import { useEditor } from "../editor-context.tsx";
import { judgementsIn } from "../model/new-row.ts";
import { rowName, type WorkingRow } from "../model/working.ts";
import { askedIn } from "./keys-in.ts";
import { ScoreCurve } from "./score-curve.tsx";
import { TrialFact } from "./trial-fact.tsx";
import { TrialJudgement } from "./trial-judgement.tsx";
import styles from "./trial.module.css";

/** 试算: facts that one tries the row with, its score and how it comes about, by the engine that will score. */
export function TrialBench({ row }: { readonly row: WorkingRow }) {
  const { working, state, store } = useEditor();
  const card = useTrialCard();
  const { body, issues } = row;
  const asked = askedIn([body.rule, body.gradeVeto, body.whenNotApplicable]).filter((key) =>
    working.declared.some((fact) => fact.key === key.replace(/@prior$/, "")),
  );
  const judgements = judgementsIn(body.rule);
  const score = card?.indicators.find(({ code }) => code === body.code);
  const missing = card?.indicators.filter(({ status }) => status === "missing").length ?? 0;
  const name = rowName(body, working.rows);
  return (
    <section aria-label="试算" className={styles.bench}>
      <div>
        <h3>
          试算
          <small>只有本人可见，不影响任何评价</small>
        </h3>
        {asked.length + judgements.length === 0 ? (
          <p className={styles.quiet}>规则里选好核定数后，在这里填数试算。</p>
        ) : (
          <div className={styles.facts}>
            {asked.map((key) => (
              <TrialFact askedKey={key} key={key} row={row} />
            ))}
            {judgements.map((key) => (
              <TrialJudgement key={key} judgement={key} />
            ))}
          </div>
        )}
        <ScoreCurve row={row} />
        {card ? (
          <p className={styles.total}>
            {missing > 0 ? "暂计" : "总分"} <b>{pointsText(card.total)}</b>{" "}
            {missing > 0 ? <span>，{missing}行还没有试算数，填齐后定等级</span> : card.grade.label}
          </p>
        ) : null}
        {state.trialTouched ? <p className="sr-only">试算数还没保存</p> : null}
        {Object.keys(state.trial.facts).length > 0 ? (
          <button
            className={styles.clear}
            onClick={() => store.tryWith({ facts: {}, judgements: {} })}
            type="button"
          >
            清空全部试算数
          </button>
        ) : null}
      </div>
      <div aria-live="polite" data-trial-score>
        {score && issues.length === 0 ? (
          <>
            <p className={styles.score}>
              <b data-lost={score.awarded !== score.points || undefined}>{pointsText(score.awarded)}</b>
              <span> / {pointsText(score.points)}分</span>
            </p>
            <Calculation
              lines={score.derivation.lines}
              resultLabel={score.status === "missing" ? "暂计" : null}
              of={name}
            />
          </>
        ) : (
          <p className={styles.quiet}>
            {issues.length > 0 ? `还差${issues.length}处没填，填完后出分。` : "没有得分。"}
          </p>
        )}
      </div>
    </section>
  );
}

/** The whole table with the trial's facts; null while the table cannot be scored. */
function useTrialCard(): Scorecard | null {
  const { working, state } = useEditor();
  const scorer = useMemo(() => {
    try {
      return compile(working.framework);
    } catch {
      return null;
    }
  }, [working.framework]);
  const { facts, judgements } = state.trial;
  return useMemo(() => {
    try {
      return scorer?.score({ facts: usable(facts, working.framework), judgements, overrides: {} }) ?? null;
    } catch {
      return null;
    }
  }, [scorer, facts, judgements, working.framework]);
}

const usable = <Facts extends Readonly<Record<string, unknown>>>(
  facts: Facts,
  framework: { readonly facts: readonly { readonly key: string }[] },
): Facts =>
  Object.fromEntries(
    Object.entries(facts).filter(([key]) =>
      framework.facts.some((fact) => fact.key === key.replace(/@prior$/, "")),
    ),
  ) as Facts;
