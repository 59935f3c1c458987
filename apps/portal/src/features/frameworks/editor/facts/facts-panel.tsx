"use client";

import { factTypeLabels } from "@hengji/contracts";
import { Button } from "@hengji/ui";
import { useCallback, useState } from "react";
import { SeverityShape } from "../../defects/severity-mark.tsx";
import { ConflictBox } from "../conflict/conflict-box.tsx";
import { RefusedBox } from "../conflict/refused-box.tsx";
import { useEditor } from "../editor-context.tsx";
import { codeOf } from "../model/tree.ts";
import { rowName, type WorkingFact } from "../model/working.ts";
import { keysIn } from "../trial/keys-in.ts";
import { allTypes } from "./fact-fields.ts";
import { FactForm } from "./fact-form.tsx";
import styles from "./facts.module.css";
import { removeFact } from "../state/commands.ts";

/** 核定数: what every rule asks for, by which rows it is used; one opens in its place. */
export function FactsPanel() {
  const { working, editable, askFact, defects } = useEditor();
  const [open, setOpen] = useState<string | null>(null);
  const add = () => askFact(allTypes, ({ key }) => setOpen(key));
  return (
    <section aria-label="核定数" className={styles.panel}>
      <header>
        <h2>核定数</h2>
        <p>
          规则要用的数、日期、是否和例表。先声明，规则里才能选；被评价单位和评价人按这里的名称、单位填报。
        </p>
        {editable ? <Button onClick={add}>新增核定数</Button> : null}
      </header>
      {working.facts.length === 0 ? (
        <p className={styles.none}>还没有核定数。写规则时也可以随手新增。</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">名称</th>
              <th scope="col">类型</th>
              <th scope="col">单位</th>
              <th scope="col">用于</th>
              <th>
                <span className="sr-only">可以办理</span>
              </th>
            </tr>
          </thead>
          {working.facts.map((fact) => (
            <FactRows
              fact={fact}
              key={fact.part}
              onToggle={() => setOpen(open === fact.body.key ? null : fact.body.key)}
              open={open === fact.body.key}
              warned={defects.some(
                ({ place, acknowledged }) => place === `fact/${fact.body.key}` && !acknowledged,
              )}
            />
          ))}
        </table>
      )}
    </section>
  );
}

function FactRows({
  fact,
  open,
  warned,
  onToggle,
}: {
  readonly fact: WorkingFact;
  readonly open: boolean;
  readonly warned: boolean;
  readonly onToggle: () => void;
}) {
  const { working, editable, store, state, bar } = useEditor();
  const { body, part, issues } = fact;
  const uses = working.rows.filter((row) => keysIn(row.body).includes(body.key));
  const done = useCallback(() => store.flush(), [store]);
  return (
    <tbody data-fact={body.key}>
      <tr>
        <th scope="row">
          {issues.length > 0 ? (
            <SeverityShape severity="unfinished" />
          ) : warned ? (
            <SeverityShape severity="warning" />
          ) : null}
          {body.label || "未命名"}
          {state.edits[part] ? <i> 未存</i> : null}
        </th>
        <td>
          {factTypeLabels[body.type]}
          {body.priorYear ? "，含上年" : ""}
        </td>
        <td>{body.unit || "—"}</td>
        <td>
          {uses.length === 0 ? (
            <span className={styles.unused}>没有用到</span>
          ) : (
            uses.map((row, index) => (
              <span key={row.part}>
                {index > 0 ? "、" : ""}
                <a
                  href={bar.href({ view: "row", row: codeOf(row) })}
                  onClick={(event) => {
                    event.preventDefault();
                    bar.go({ view: "row", row: codeOf(row) });
                  }}
                >
                  {rowName(row.body, working.rows)}
                </a>
              </span>
            ))
          )}
        </td>
        <td className={styles.doings}>
          {editable ? (
            <>
              <Button aria-expanded={open} kind="tool" onClick={onToggle}>
                {open ? "收起" : "修改"}
              </Button>
              <Button
                aria-disabled={uses.length > 0}
                kind="tool"
                onClick={() => removeFact(store, body.key)}
                title={uses.length > 0 ? "还有指标在用，先改那些指标" : undefined}
              >
                删去
              </Button>
            </>
          ) : null}
        </td>
      </tr>
      {open && editable ? (
        <tr className={styles.form}>
          <td colSpan={5}>
            {state.conflicts[part] ? <ConflictBox conflict={state.conflicts[part]} part={part} /> : null}
            {state.refusals[part] ? <RefusedBox part={part} refusal={state.refusals[part]} /> : null}
            <FactForm
              fact={body}
              issues={issues}
              onChange={(next) => store.type(part, next)}
              onDone={done}
              types={allTypes}
            />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}
