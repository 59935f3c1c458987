"use client";

import { pointsText } from "../../../score-sheet/model/decimal-text.ts";
import { SeverityShape } from "../../defects/severity-mark.tsx";
import { useEditor } from "../editor-context.tsx";
import type { TreeRow } from "../model/tree.ts";
import styles from "./tree.module.css";

const worstWords = { error: "有错误", warning: "有提醒", notice: "", unfinished: "没填完" } as const;

/** A row: opens it; who else works on it, and what is wrong with it. */
export function TreeLink({ row }: { readonly row: TreeRow }) {
  const { bar, state, openRow } = useEditor();
  const open = openRow === row.code;
  const others = state.people.filter(({ at }) => at === row.code).map(({ name }) => name);
  const unsaved = state.edits[row.row.part] !== undefined;
  const { role = "scored" } = row.row.body;
  return (
    <li data-level={3}>
      <a
        aria-current={open ? "true" : undefined}
        className={styles.item}
        data-code={row.code}
        data-tree
        href={bar.href({ view: "row", row: row.code })}
        onClick={(event) => {
          event.preventDefault();
          bar.go({ view: "row", row: row.code });
        }}
        tabIndex={open ? 0 : -1}
        title={row.name}
      >
        <span className={styles.name}>
          {row.name}
          {role === "scored" ? null : <i> {roleWords[role]}</i>}
          {unsaved ? <i> 未存</i> : null}
          {others.length > 0 ? <i> {others.join("、")}在此</i> : null}
        </span>
        {row.worst ? (
          <>
            <SeverityShape severity={row.worst} />
            <span className="sr-only">{worstWords[row.worst]}</span>
          </>
        ) : null}
        <span className={styles.points}>{row.points === null ? "—" : pointsText(row.points)}</span>
      </a>
    </li>
  );
}

const roleWords = { bonus: "加分", penalty: "扣分", unscored: "不计分" } as const;
