"use client";

import { Icon } from "@hengji/ui";
import { clockText } from "../date-text.ts";
import type { Edit } from "../edit/field.ts";
import { useEditing } from "../editing-context.ts";
import { compareDecimals, pointsText } from "../model/decimal-text.ts";
import type { ConflictAtRow } from "../state/row-edits.ts";
import { editWords } from "./conflict-words.ts";
import { ConflictText } from "./conflict-text.tsx";
import styles from "./editors.module.css";
import { useAskedInSight } from "./use-asked-in-sight.ts";
import { usePickKeys } from "./use-pick-keys.ts";

/** 两值待选定: mine and theirs with who, when and the score of each. Neither is chosen before. */
export function ConflictBox({ at, label, onDone }: { at: ConflictAtRow; label: string; onDone: () => void }) {
  const { field, conflict, mineScore, theirScore } = at;
  const editing = useEditing();
  const keys = usePickKeys(onDone);
  useAskedInSight(keys);
  if (!editing) return null;
  const { mine, theirs, revision } = conflict;
  const choose = (choice: Edit | "theirs") => {
    editing.resolve(field, choice);
    onDone();
  };
  if (mine.edit.kind === "rationale")
    return <ConflictText back={onDone} choose={choose} conflict={conflict} label={label} mine={mine.edit} />;
  const same =
    mineScore !== null && theirScore !== null && compareDecimals(mineScore.awarded, theirScore.awarded) === 0;
  const each = (score: typeof mineScore) => (same || score === null ? "" : `计${pointsText(score.awarded)}`);
  const values = [
    { who: "我", at: mine.at, edit: mine.edit, score: each(mineScore), choice: mine.edit },
    {
      who: revision.by ?? "导入",
      at: revision.at,
      edit: theirs,
      score: each(theirScore),
      choice: "theirs" as const,
    },
  ];
  return (
    <div aria-label={`${label}：两值待选定`} className={styles.conflict} ref={keys} role="group">
      <p className={styles.conflictHead}>
        <Icon name="warning" size={12} />
        两值待选定
        {same ? <em>都计{pointsText(mineScore.awarded)}</em> : null}
      </p>
      {values.map(({ who, at: when, edit, score, choice }) => {
        const { value, unit, more } = editWords(edit, editing.framework);
        return (
          <button
            className={styles.pick}
            data-pick={who === "我" ? "mine" : "theirs"}
            key={who === "我" ? "mine" : "theirs"}
            onClick={() => choose(choice)}
            tabIndex={-1}
            title={more}
            type="button"
          >
            <span className="sr-only">用{who === "我" ? "我" : who}的：</span>
            <b>{value}</b>
            <i>{unit}</i>
            <small>
              <span>
                {who} {clockText(when)}
              </span>{" "}
              <span>{score}</span>
            </small>
            {more ? <span className="sr-only">，{more}</span> : null}
          </button>
        );
      })}
    </div>
  );
}
