"use client";

import { frameworkEventLabels, roleLabels } from "@hengji/contracts";
import { momentText } from "../../../score-sheet/date-text.ts";
import { useEditor } from "../editor-context.tsx";
import styles from "./course.module.css";

/** 办理经过: who did what when and what they said; who wrote in this version, and so may not publish it. */
export function CoursePanel() {
  const { state } = useEditor();
  const { steps, authors } = state.draft.submission;
  return (
    <section aria-label="办理经过" className={styles.panel}>
      <h2>办理经过</h2>
      <p>
        编制人：
        {authors.length > 0
          ? authors.map(({ name, mine }) => (mine ? `${name}（您）` : name)).join("、")
          : "还没有"}
        。参与编制的人不能审核发布这一版。
      </p>
      {steps.length === 0 ? (
        <p>还没有提交过。</p>
      ) : (
        <ol>
          {steps.map(({ event, by, role, at, said }) => (
            <li key={at}>
              <time dateTime={at}>{momentText(at)}</time>
              <span>
                {frameworkEventLabels[event]}　{by}（{roleLabels[role]}）{said ? <q>{said}</q> : null}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
