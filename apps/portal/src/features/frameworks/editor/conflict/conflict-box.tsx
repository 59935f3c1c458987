"use client";

import { Button, Icon } from "@hengji/ui";
import { clockText } from "../../../score-sheet/date-text.ts";
import { useEditor } from "../editor-context.tsx";
import type { PartConflict } from "../state/draft-state.ts";
import type { PartId } from "../state/part.ts";
import styles from "./conflict.module.css";
import { differingWords } from "./differing-words.ts";

/** 两份待选定: what differs between mine and theirs, with who and when. Neither is chosen before. */
export function ConflictBox({ part, conflict }: { readonly part: PartId; readonly conflict: PartConflict }) {
  const { store, working } = useEditor();
  const { mine, theirs, revision } = conflict;
  const who = revision.by ?? "他人";
  const differing = theirs === null ? [] : differingWords(mine.body, theirs, working.declared);
  return (
    <div aria-label="两份内容待选定" className={styles.box} role="group">
      <p>
        <Icon name="warning" size={14} />
        {theirs === null
          ? `${who}已删去这一项，您的改动还在这里。`
          : `${who}先保存了这一项，两份内容待选定。`}
      </p>
      {differing.length > 0 ? (
        <table>
          <thead>
            <tr>
              <th scope="col">不同处</th>
              <th scope="col">我 {clockText(mine.at)}</th>
              <th scope="col">
                {who} {revision.at === null ? "" : clockText(revision.at)}
              </th>
            </tr>
          </thead>
          <tbody>
            {differing.map(({ label, mine: own, theirs: other }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{own}</td>
                <td>{other}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <div className={styles.choices}>
        <Button onClick={() => store.resolve(part, "mine")} size="small">
          用我的
        </Button>
        <Button onClick={() => store.resolve(part, "theirs")} size="small">
          {theirs === null ? "一并删去" : `用${who}的`}
        </Button>
      </div>
    </div>
  );
}
