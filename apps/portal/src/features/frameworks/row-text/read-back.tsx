"use client";

import { describeRule, type FactDefinition, type Rule } from "@hengji/scoring-core";
import { SeverityShape } from "../defects/severity-mark.tsx";
import styles from "./row-text.module.css";

/** What the rule says, read back as sentences while it is being written. */
export function ReadBack({
  rule,
  facts,
}: {
  readonly rule: Rule;
  readonly facts: readonly FactDefinition[];
}) {
  const statements = described(rule, facts);
  return (
    <div className={styles.readBack}>
      <h3>读成的规则</h3>
      {statements === null ? (
        <p className={styles.unread}>规则还没填完，填完后在这里读成一句话，供与原文对照。</p>
      ) : (
        <ol>
          {statements.map(({ clause, text, notes }, index) => (
            <li key={index}>
              <SeverityShape severity="passed" />
              <span>
                {clause ? <i>{clause}</i> : null}
                {text}
                {notes.map((note) => (
                  <small key={note}>{note}</small>
                ))}
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** Null while something is missing without which no sentence can be said. */
export function described(rule: Rule, facts: readonly FactDefinition[]) {
  try {
    return describeRule(rule, facts);
  } catch {
    return null;
  }
}
