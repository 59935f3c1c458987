"use client";

import {
  type ChangeSubject,
  diffFrameworks,
  type Framework,
  type FrameworkChange,
} from "@hengji/scoring-core";
import { useMemo } from "react";
import styles from "./differences.module.css";

const subjects: Readonly<Record<ChangeSubject, string>> = {
  head: "总体设置",
  grade: "等次",
  fact: "核定数",
  indicator: "指标",
  weight: "权重",
  totalCap: "总分封顶",
  printedHeading: "原表小计",
  acknowledgement: "保留的体检问题",
};
const kinds = { added: "新增", removed: "删去", moved: "移动", changed: "改动" } as const;

/** What is different between two tables, thing by thing, both wordings beside each other. */
export function Differences({
  before,
  after,
  title,
}: {
  readonly before: Framework;
  readonly after: Framework;
  readonly title: string;
}) {
  const changes = useMemo(() => diffFrameworks(before, after), [before, after]);
  // A copy begins without the reasons of its source; which they were stands with the source.
  const told = changes.filter(({ about, kind }) => about !== "acknowledgement" || kind !== "removed");
  const groups = grouped(told);
  const kept = changes.length - told.length;
  return (
    <section aria-label="比较" className={styles.panel}>
      <h2>
        {title} <small>{told.length === 0 ? "没有不同" : `${told.length}处不同`}</small>
      </h2>
      {kept > 0 ? <p>另有{kept}处原来写明理由保留的体检问题没有带过来。</p> : null}
      {groups.map(({ about, name, changes }) => (
        <div className={styles.thing} key={`${about} ${name}`}>
          <h3>
            <span>{subjects[about]}</span>
            {name}
          </h3>
          <table>
            <caption className="sr-only">
              {subjects[about]}
              {name}的不同
            </caption>
            <thead>
              <tr>
                <th scope="col">不同处</th>
                <th scope="col">原来</th>
                <th scope="col">现在</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((change, index) => (
                <tr data-kind={change.kind} key={index}>
                  <th scope="row">
                    {kinds[change.kind]}
                    {change.part ? ` ${change.part}` : ""}
                  </th>
                  <td>{change.from === null ? "" : <del>{change.from}</del>}</td>
                  <td>{change.to === null ? "" : <ins>{change.to}</ins>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}

interface Thing {
  readonly about: ChangeSubject;
  readonly name: string;
  readonly changes: FrameworkChange[];
}

function grouped(changes: readonly FrameworkChange[]): readonly Thing[] {
  const things: Thing[] = [];
  for (const change of changes) {
    const known = things.find(({ about, name }) => about === change.about && name === change.name);
    if (known) known.changes.push(change);
    else things.push({ about: change.about, name: change.name, changes: [change] });
  }
  return things;
}
