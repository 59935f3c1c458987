"use client";

import type { Defect, Framework } from "@hengji/scoring-core";
import { SeverityMark } from "../defects/severity-mark.tsx";
import { placeName } from "../defects/place-name.ts";
import styles from "./version.module.css";

const words = { error: "错误", warning: "提醒", notice: "注意" } as const;

/** What the examination said when this version was published, with the reasons of what was kept. */
export function VersionFindings({
  defects,
  framework,
}: {
  readonly defects: readonly Defect[];
  readonly framework: Framework;
}) {
  if (defects.length === 0) return <p className="px-5 py-4 text-ink-2">发布时体检没有发现问题。</p>;
  return (
    <table className={styles.table}>
      <caption>发布时的体检</caption>
      <thead>
        <tr>
          <th scope="col">程度</th>
          <th scope="col">所在</th>
          <th scope="col">问题</th>
          <th scope="col">可改</th>
          <th scope="col">保留的理由</th>
        </tr>
      </thead>
      <tbody>
        {defects.map((defect) => (
          <tr key={`${defect.code} ${defect.place}`}>
            <td className="whitespace-nowrap">
              <SeverityMark severity={defect.severity}>{words[defect.severity]}</SeverityMark>
            </td>
            <th className={styles.name} scope="row">
              {placeName(defect, framework)}
            </th>
            <td>{defect.message}</td>
            <td>{defect.repair}</td>
            <td>{defect.acknowledged ?? "—"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
