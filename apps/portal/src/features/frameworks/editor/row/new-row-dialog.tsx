"use client";

import type { Rule } from "@hengji/scoring-core";
import { Button } from "@hengji/ui";
import { useId, useState } from "react";
import { plainNumber } from "../../../score-sheet/entry/number-entry.ts";
import { ConfirmDialog } from "../../../confirm/confirm-dialog.tsx";
import { useEditor } from "../editor-context.tsx";
import { unions } from "../forms/unions.ts";
import { blankRow, freeKey, judgementsIn, nextCode } from "../model/new-row.ts";
import { codeOf } from "../model/tree.ts";
import { rowPart } from "../state/part.ts";
import styles from "./new-row.module.css";

/** A new row: where it stands, what it is called and worth, and how it scores; the rest is filled in in its place. */
export function NewRowDialog({ onClose }: { readonly onClose: () => void }) {
  const { working, bar, store } = useEditor();
  const id = useId();
  const after = working.rows.find((row) => codeOf(row) === bar.address.row) ?? working.rows.at(-1);
  const [first, setFirst] = useState(after?.body.path[0] ?? "");
  const [second, setSecond] = useState(after?.body.path[1] ?? "");
  const [name, setName] = useState("");
  const [points, setPoints] = useState("");
  const [kind, setKind] = useState<Rule["kind"]>("award");
  const [asked, setAsked] = useState(false);
  const missing = [
    [first, "一级指标"],
    [second, "二级指标"],
    [name, "三级指标名称"],
    [points, "分值"],
  ].flatMap(([value, label]) => (value?.trim() === "" ? [label] : []));
  const worth = plainNumber(points, "分");
  const problem =
    missing.length > 0
      ? `请填写${missing.join("、")}`
      : /^\d{1,15}(\.\d{1,6})?$/.test(worth)
        ? null
        : `分值只填数字，如10；现为“${points.trim()}”`;
  const make = () => {
    setAsked(true);
    if (problem !== null) return;
    const codes = working.rows.map(({ body }) => body.code);
    const code = nextCode(after ? codeOf(after) : null, codes);
    const judgements = working.rows.flatMap((row) => judgementsIn(row.body.rule));
    const fresh = { judgement: () => freeKey(`${code}.`, judgements) };
    const blank = blankRow(code, [first.trim(), second.trim()], kind, fresh);
    const row = { ...blank, name: name.trim(), points: worth };
    const behind = lastUnder(first.trim(), second.trim()) ?? (after ? codeOf(after) : undefined);
    store.add(rowPart(code), { ...row, rule: { ...row.rule, points: worth } }, behind);
    bar.go({ view: "row", row: code });
    onClose();
  };
  const lastUnder = (one: string, two: string): string | undefined => {
    const found =
      working.rows.findLast(({ body: { path } }) => path[0] === one && path[1] === two) ??
      working.rows.findLast(({ body: { path } }) => path[0] === one);
    return found && codeOf(found);
  };
  const chosen = unions.rule.groups.flatMap(({ variants }) => variants).find(({ value }) => value === kind);
  const text = (label: string, value: string, set: (text: string) => void, list?: readonly string[]) => (
    <div>
      <label htmlFor={`${id}${label}`}>{label}</label>
      <input
        aria-invalid={asked && value.trim() === "" ? true : undefined}
        autoComplete="off"
        id={`${id}${label}`}
        inputMode={label === "分值" ? "decimal" : undefined}
        list={list ? `${id}${label}list` : undefined}
        maxLength={100}
        onChange={({ currentTarget }) => set(currentTarget.value)}
        value={value}
      />
      {list ? (
        <datalist id={`${id}${label}list`}>
          {list.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </datalist>
      ) : null}
    </div>
  );
  const words = (index: 0 | 1) => [...new Set(working.rows.map(({ body }) => body.path[index]))];
  return (
    <ConfirmDialog
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button form={`${id}form`} kind="primary" type="submit">
            新增并填写规则
          </Button>
        </>
      }
      message={asked ? problem : null}
      onClose={onClose}
      title="新增指标"
    >
      <form
        className={styles.form}
        id={`${id}form`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        {text("一级指标", first, setFirst, words(0))}
        {text("二级指标", second, setSecond, words(1))}
        {text("三级指标名称", name, setName)}
        {text("分值", points, setPoints)}
        <div className={styles.kind}>
          <label htmlFor={`${id}kind`}>计分方式</label>
          <select
            id={`${id}kind`}
            onChange={({ currentTarget }) => setKind(currentTarget.value as Rule["kind"])}
            value={kind}
          >
            {unions.rule.groups.map(({ label, variants }) => (
              <optgroup key={label} label={label}>
                {variants.map((variant) => (
                  <option key={variant.value} value={variant.value}>
                    {variant.name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          <p>{chosen?.about}</p>
        </div>
      </form>
    </ConfirmDialog>
  );
}
