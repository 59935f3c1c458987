"use client";

import { Button, Icon } from "@hengji/ui";
import { useState } from "react";
import { clockText } from "../date-text.ts";
import type { Edit } from "../edit/field.ts";
import type { Conflict } from "../state/sheet-state.ts";
import styles from "./editors.module.css";
import { useAskedInSight } from "./use-asked-in-sight.ts";
import { usePickKeys } from "./use-pick-keys.ts";

type Rationale = Extract<Edit, { kind: "rationale" }>;

/** Two texts for one place: each can be taken as it is, or mine be mended with theirs in sight. */
export function ConflictText({
  conflict: { mine: change, theirs, revision },
  mine,
  label,
  choose,
  back,
}: {
  conflict: Conflict;
  mine: Rationale;
  label: string;
  choose: (choice: Edit | "theirs") => void;
  back: () => void;
}) {
  const keys = usePickKeys(back);
  useAskedInSight(keys);
  const [merged, setMerged] = useState(mine.value);
  const who = revision.by ?? "导入";
  return (
    <div aria-label={`${label}：两段文字待选定`} className={styles.conflict} ref={keys} role="group">
      <p className={styles.conflictHead}>
        <Icon name="warning" size={12} />
        两段文字待选定
      </p>
      <div className={styles.sides}>
        <div>
          <p className={styles.side}>我 {clockText(change.at)}，可修改</p>
          <textarea
            aria-label={`${label}，我的文字`}
            className={styles.text}
            data-pick="mine"
            onChange={(event) => setMerged(event.currentTarget.value)}
            value={merged}
          />
        </div>
        <div>
          <p className={styles.side}>
            {who} {clockText(revision.at)}
          </p>
          <p className={styles.their}>
            {theirs?.kind === "rationale" && theirs.value ? theirs.value : "（空）"}
          </p>
        </div>
      </div>
      <div className={styles.choices}>
        <Button onClick={() => choose(mine)} size="small">
          用我的
        </Button>
        <Button onClick={() => choose("theirs")} size="small">
          用对方的
        </Button>
        <Button
          aria-disabled={merged === mine.value}
          onClick={() => choose({ ...mine, value: merged.trim() })}
          size="small"
        >
          合并后保存
        </Button>
      </div>
    </div>
  );
}
