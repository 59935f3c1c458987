import type { GroupScore } from "@hengji/scoring-core";
import { pointsText } from "../../model/decimal-text.ts";
import styles from "./cells.module.css";

/** A merged heading: its name with what its rows got of what they are worth, in sight while the group is. */
export function LevelCell({
  level,
  name,
  span,
  group,
  awaited,
  className,
}: {
  level: 1 | 2;
  name: string;
  span: number;
  group: GroupScore | undefined;
  /** Some of its rows still lack facts: what it shows is provisional. */
  awaited: boolean;
  className?: string;
}) {
  return (
    <th className={className} rowSpan={span} scope="row">
      <span className={styles.level} data-level={level}>
        <b>{name}</b>
        {group ? (
          <small>
            <em>{pointsText(group.awarded)}</em>{" "}
            <span>/ {pointsText(group.points).replace(/\.00$/, "")}</span>
            <span className="sr-only">分</span>
            {awaited ? <i>暂计</i> : null}
          </small>
        ) : null}
      </span>
    </th>
  );
}
