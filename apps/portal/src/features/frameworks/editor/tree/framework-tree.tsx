"use client";

import { Button, Icon } from "@hengji/ui";
import { useMemo, useRef, useState } from "react";
import { compareDecimals, pointsText } from "../../../score-sheet/model/decimal-text.ts";
import { SeverityShape } from "../../defects/severity-mark.tsx";
import { useEditor } from "../editor-context.tsx";
import { type LevelOne, type LevelTwo, treeOf, type TreeRow, treeTotal } from "../model/tree.ts";
import { HeadingItem } from "./heading-item.tsx";
import styles from "./tree.module.css";
import { TreeLink } from "./tree-link.tsx";
import { useTreeKeys } from "./use-tree-keys.ts";

/** The table as a tree of its headings and rows, with points and what the examination says of each. */
export function FrameworkTree({ onNew }: { readonly onNew: () => void }) {
  const { working, defects, bar, state, editable } = useEditor();
  const [text, setText] = useState("");
  const [folded, fold] = useState<ReadonlySet<string>>(new Set());
  const tree = useMemo(() => treeOf(working, defects), [working, defects]);
  const shown = useMemo(() => filtered(tree, text.trim()), [tree, text]);
  const list = useRef<HTMLElement>(null);
  const open = (path: string) => text !== "" || !folded.has(path);
  const toggle = (path: string, to: boolean) =>
    fold((before) => {
      const after = new Set(before);
      if (to) after.delete(path);
      else after.add(path);
      return after;
    });
  useTreeKeys(list, toggle);
  const total = treeTotal(tree);
  const wanted = working.framework.total;
  const count = working.rows.length;
  const { view } = bar.address;
  return (
    <section aria-label="指标" className={styles.tree} data-frame="screen" ref={list}>
      <div className={styles.head}>
        <input
          aria-label="筛选指标"
          className={styles.filter}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          placeholder="筛选指标"
          value={text}
        />
        {editable ? (
          <Button kind="tool" onClick={onNew}>
            <Icon name="plus" size={14} />
            新增指标
          </Button>
        ) : null}
      </div>
      <nav aria-label="体系" className={styles.parts}>
        <PartLink
          current={view === "settings"}
          label="体系设置"
          view="settings"
          worst={headWorst(working.head.issues.length)}
        />
        <PartLink
          count={working.facts.length}
          current={view === "facts"}
          label="核定数"
          view="facts"
          worst={headWorst(working.facts.filter(({ issues }) => issues.length > 0).length)}
        />
      </nav>
      {count === 0 ? (
        <p className={styles.none}>还没有指标。{editable ? "从“新增指标”开始。" : ""}</p>
      ) : (
        <ul aria-label="指标树" className={styles.list}>
          {shown.map((one, index) => (
            <LevelOneItem group={one} key={`${index} ${one.name}`} open={open} toggle={toggle} />
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        <span>合计 {count} 项</span>
        <span>
          <b data-off={compareDecimals(total, wanted) !== 0 || undefined}>{pointsText(total)}</b>
          {compareDecimals(total, wanted) === 0 ? null : <span> / {pointsText(wanted)}</span>}
        </span>
      </div>
      <span className="sr-only" role="status">
        {state.notice}
      </span>
    </section>
  );
}

const headWorst = (issues: number): TreeRow["worst"] => (issues > 0 ? "unfinished" : null);

function PartLink({
  label,
  view,
  current,
  count,
  worst,
}: {
  readonly label: string;
  readonly view: "settings" | "facts";
  readonly current: boolean;
  readonly count?: number;
  readonly worst: TreeRow["worst"];
}) {
  const { bar } = useEditor();
  return (
    <a
      aria-current={current ? "page" : undefined}
      href={bar.href({ view })}
      onClick={(event) => {
        event.preventDefault();
        bar.go({ view });
      }}
    >
      {label}
      {worst ? <SeverityShape severity={worst} /> : null}
      {count === undefined ? null : <span>{count}</span>}
    </a>
  );
}

interface Folding {
  readonly open: (path: string) => boolean;
  readonly toggle: (path: string, open: boolean) => void;
}

function LevelOneItem({ group, open, toggle }: Folding & { readonly group: LevelOne }) {
  const rows = group.groups.flatMap((one) => one.rows).length;
  return (
    <HeadingItem group={group} level={1} open={open(group.name)} rows={rows} toggle={toggle}>
      {group.groups.map((one, index) => (
        <LevelTwoItem group={one} key={`${index} ${one.name}`} open={open} toggle={toggle} />
      ))}
    </HeadingItem>
  );
}

function LevelTwoItem({ group, open, toggle }: Folding & { readonly group: LevelTwo }) {
  return (
    <HeadingItem
      group={group}
      level={2}
      open={open(group.path.join("/"))}
      rows={group.rows.length}
      toggle={toggle}
    >
      {group.rows.map((row) => (
        <TreeLink key={row.code} row={row} />
      ))}
    </HeadingItem>
  );
}

/** Rows whose name or code has the text; headings that hold one. */
function filtered(tree: readonly LevelOne[], text: string): readonly LevelOne[] {
  if (text === "") return tree;
  const fits = ({ name, code }: TreeRow) => name.includes(text) || code.includes(text);
  return tree.flatMap((one) => {
    const groups = one.groups.flatMap((two) => {
      const rows = two.rows.filter(fits);
      return rows.length > 0 ? [{ ...two, rows }] : [];
    });
    return groups.length > 0 ? [{ ...one, groups }] : [];
  });
}
