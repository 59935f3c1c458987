"use client";

import type { Indicator } from "@hengji/scoring-core";
import { Button } from "@hengji/ui";
import { useState } from "react";
import { useEditor } from "../editor-context.tsx";
import type { LineField as Line, Typed } from "../forms/field.ts";
import { LineField } from "../forms/line-field.tsx";
import { codeOf } from "../model/tree.ts";
import { type WorkingRow } from "../model/working.ts";
import { moveRow } from "../state/commands.ts";
import { RemoveRowDialog } from "./remove-row-dialog.tsx";
import styles from "./row-head.module.css";
import { WordField } from "./text-field.tsx";

const traits: readonly Line[] = [
  { is: "number", name: "points", label: "分值" },
  {
    is: "pick",
    name: "kind",
    label: "性质",
    options: [
      ["common", "共性"],
      ["individual", "个性"],
    ],
  },
  {
    is: "pick",
    name: "role",
    label: "作用",
    none: "计入总分",
    options: [
      ["bonus", "加分项"],
      ["penalty", "扣分项"],
      ["unscored", "只评不计分"],
    ],
  },
  { is: "pick", name: "core", label: "核心指标", none: "否", options: [[true, "是"]] },
];

/** Where the row stands, what it is called and worth, and what may be done with it as a whole. */
export function RowHead({
  row,
  set,
}: {
  readonly row: WorkingRow;
  readonly set: (change: Partial<Indicator>) => void;
}) {
  const { working } = useEditor();
  const { body } = row;
  const typed: Typed = { ...body };
  const firsts = unique(working.rows.map((one) => one.body.path[0]));
  const seconds = unique(
    working.rows.flatMap(({ body: { path } }) => (path[0] === body.path[0] ? [path[1]] : [])),
  );
  return (
    <header className={styles.head}>
      <div className={styles.place}>
        <WordField
          label="一级指标"
          list={firsts}
          onChange={(first) => set({ path: [first, body.path[1]] })}
          path="path[0]"
          value={body.path[0]}
        />
        <span aria-hidden="true">/</span>
        <WordField
          label="二级指标"
          list={seconds}
          onChange={(second) => set({ path: [body.path[0], second] })}
          path="path[1]"
          value={body.path[1]}
        />
        <span aria-hidden="true">/</span>
        <WordField
          label="代码"
          maxLength={64}
          onChange={(code) => set({ code })}
          path="code"
          value={body.code}
        />
        <Doings row={row} />
      </div>
      <div className={styles.what}>
        {body.continues === undefined ? (
          <WordField
            className={styles.name}
            label="三级指标名称"
            onChange={(name) => set({ name })}
            path="name"
            value={body.name ?? ""}
          />
        ) : (
          <p className={styles.continues}>三级指标名称接续上一行</p>
        )}
        <div className={styles.traits}>
          {traits.map((field) => (
            <LineField
              field={field}
              key={field.name}
              of={typed}
              onChange={(value) => set({ [field.name]: value })}
              path={field.name}
              value={typed[field.name]}
            />
          ))}
        </div>
      </div>
    </header>
  );
}

function Doings({ row }: { readonly row: WorkingRow }) {
  const { store, state } = useEditor();
  const { part, revision, issues } = row;
  const [removing, remove] = useState(false);
  const others = state.people.filter(({ at }) => at === codeOf(row)).map(({ name }) => name);
  return (
    <span className={styles.doings}>
      {others.length > 0 ? <em>{others.join("、")}也在这一行</em> : null}
      {state.recent[part] ? <em>{state.recent[part].by}刚改过</em> : null}
      <MoveButtons row={row} />
      {state.edits[part] && revision !== null && issues.length > 0 ? (
        <Button kind="tool" onClick={() => store.restore(part)}>
          放弃未存的改动
        </Button>
      ) : null}
      <Button kind="tool" onClick={() => (revision === null ? store.restore(part) : remove(true))}>
        删去本行
      </Button>
      {removing ? <RemoveRowDialog onClose={() => remove(false)} row={row} /> : null}
    </span>
  );
}

function MoveButtons({ row }: { readonly row: WorkingRow }) {
  const { state, store } = useEditor();
  const { indicators } = state.draft;
  const code = codeOf(row);
  const at = indicators.findIndex(({ body }) => body.code === code);
  if (at < 0) return null;
  const [above, below] = [indicators[at - 1], indicators[at + 1]];
  const up = () => above && moveRow(store, code, indicators[at - 2]?.body.code ?? null, above.body.path);
  return (
    <>
      <Button aria-disabled={above === undefined} kind="tool" onClick={up}>
        上移
      </Button>
      <Button
        aria-disabled={below === undefined}
        kind="tool"
        onClick={() => below && moveRow(store, code, below.body.code, below.body.path)}
      >
        下移
      </Button>
    </>
  );
}

const unique = (words: readonly string[]): readonly string[] => [
  ...new Set(words.filter((word) => word.trim() !== "")),
];
