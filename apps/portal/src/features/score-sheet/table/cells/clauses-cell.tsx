import type { StopProps } from "../use-roving-grid.ts";
import styles from "./cells.module.css";

/** 评分要点 or 评分标准 in full, one clause to a line. */
export function ClausesCell({
  clauses,
  stop,
  className,
}: {
  clauses: readonly string[];
  stop: StopProps;
  className: string | undefined;
}) {
  return (
    <td className={className} {...stop}>
      <Clauses clauses={clauses} />
    </td>
  );
}

export function Clauses({ clauses }: { clauses: readonly string[] }) {
  return clauses.map((clause, index) => (
    <span className={styles.clause} key={index}>
      {clause}
    </span>
  ));
}

/** 评分标准 in one line that breaks only between its parts. */
export function GistCell({
  gist,
  stop,
  className,
}: {
  gist: string;
  stop: StopProps;
  className: string | undefined;
}) {
  return (
    <td className={className} {...stop}>
      {gist.split(/(?<=[，；])/).map((part, index) => (
        <span className={styles.gistPart} key={index}>
          {part}
        </span>
      ))}
    </td>
  );
}
