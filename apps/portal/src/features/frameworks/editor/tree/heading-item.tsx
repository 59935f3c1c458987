"use client";

import { Icon } from "@hengji/ui";
import { type ReactNode, useState } from "react";
import { pointsText } from "../../../score-sheet/model/decimal-text.ts";
import { SeverityShape } from "../../defects/severity-mark.tsx";
import { useEditor } from "../editor-context.tsx";
import type { TreeGroup } from "../model/tree.ts";
import { RenameHeadingDialog } from "./rename-heading-dialog.tsx";
import styles from "./tree.module.css";

/** A heading: folds and unfolds, its points are the sum of what it holds; a double click or F2 renames it. */
export function HeadingItem({
  group,
  level,
  rows,
  open,
  toggle,
  children,
}: {
  readonly group: TreeGroup;
  readonly level: 1 | 2;
  readonly rows: number;
  readonly open: boolean;
  readonly toggle: (path: string, open: boolean) => void;
  readonly children: ReactNode;
}) {
  const { editable } = useEditor();
  const path = group.path.join("/");
  const [renaming, rename] = useState(false);
  return (
    <li className={styles.heading} data-level={level}>
      <button
        aria-expanded={open}
        className={styles.item}
        data-open={open}
        data-path={path}
        data-tree
        onClick={() => toggle(path, !open)}
        onDoubleClick={() => rename(editable)}
        onKeyDown={(event) => {
          if (event.key !== "F2") return;
          event.preventDefault();
          rename(editable);
        }}
        tabIndex={-1}
        title={editable ? "双击或按F2改名" : undefined}
        type="button"
      >
        <Icon className={styles.twist} name={open ? "down" : "right"} size={12} />
        <span className={styles.name}>
          {group.name}
          {open ? null : <i> {rows}项</i>}
        </span>
        {group.worst && !open ? <SeverityShape severity={group.worst} /> : null}
        <span className={styles.points}>{pointsText(group.points)}</span>
      </button>
      {open ? <ul>{children}</ul> : null}
      {renaming ? <RenameHeadingDialog onClose={() => rename(false)} path={group.path} rows={rows} /> : null}
    </li>
  );
}
