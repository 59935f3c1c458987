"use client";

import { Button } from "@hengji/ui";
import { clockText, momentText } from "../date-text.ts";
import { FromTo, useRecords } from "../records/records.tsx";
import { PanelSection } from "./panel-section.tsx";
import styles from "./edit.module.css";

/** 记录 of this row: who did what and when. */
export function RecordsSection({
  evaluationId,
  code,
  savedAt,
}: {
  evaluationId: string;
  code: string;
  savedAt: string | null;
}) {
  const { records, next, problem, loading, more } = useRecords(evaluationId, code, savedAt);
  return (
    <PanelSection title="记录">
      {problem ? <p role="alert">{problem}</p> : null}
      {!loading && !problem && records.length === 0 ? <p className={styles.quiet}>还没有改动。</p> : null}
      <ol className={styles.history}>
        {records.map((one) => (
          <li key={one.seq}>
            <time dateTime={one.at} title={momentText(one.at)}>
              {momentText(one.at).slice(5, 10)} {clockText(one.at)}
            </time>
            <span>
              {one.by} {one.what}
              <FromTo record={one} />
            </span>
          </li>
        ))}
      </ol>
      {next !== null ? (
        <Button kind="tool" onClick={more}>
          更早的记录
        </Button>
      ) : null}
    </PanelSection>
  );
}
