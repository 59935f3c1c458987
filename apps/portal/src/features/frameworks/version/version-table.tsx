import type { Framework, Indicator } from "@hengji/scoring-core";
import { pointsText, sumOf } from "../../score-sheet/model/decimal-text.ts";
import { described } from "../row-text/read-back.tsx";
import styles from "./version.module.css";

/** The table as a paper prints it: merged levels, the official text, and beside it what the rule says. */
export function VersionTable({ framework }: { readonly framework: Framework }) {
  const { indicators, facts, total } = framework;
  const scored = indicators.filter(({ role = "scored" }) => role === "scored");
  return (
    <table className={styles.table}>
      <caption>{framework.name}</caption>
      <thead>
        <tr>
          <th scope="col">一级</th>
          <th scope="col">二级</th>
          <th scope="col">三级指标</th>
          <th className={styles.number} scope="col">
            分值
          </th>
          <th scope="col">评分标准</th>
          <th scope="col">规则</th>
          <th scope="col">佐证材料</th>
        </tr>
      </thead>
      <tbody className={styles.rows}>
        {indicators.map((row, index) => {
          const before = indicators[index - 1];
          const first = before?.path[0] !== row.path[0];
          const second = first || before?.path[1] !== row.path[1];
          return (
            <tr id={row.code} key={row.code}>
              {first ? <Level level={1} row={row} rows={run(indicators, index, 1)} /> : null}
              {second ? <Level level={2} row={row} rows={run(indicators, index, 2)} /> : null}
              <th className={styles.name} scope="row">
                {row.name ?? "（续上行）"}
                <Traits row={row} />
              </th>
              <td className={styles.number}>{pointsText(row.points)}</td>
              <td className={styles.paper}>
                {row.standard.map((clause, at) => (
                  <p key={at}>{clause}</p>
                ))}
              </td>
              <td>
                {(described(row.rule, facts) ?? []).map(({ clause, text, notes }, at) => (
                  <p key={at}>
                    {clause ?? ""}
                    {text}
                    {notes.length > 0 ? <small>{notes.join("；")}</small> : null}
                  </p>
                ))}
              </td>
              <td>{row.evidence.join("、") || "—"}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th colSpan={3} scope="row">
            合计
          </th>
          <td className={styles.number}>{pointsText(sumOf(scored.map(({ points }) => points)))}</td>
          <td colSpan={3}>总分{pointsText(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

interface Run {
  readonly count: number;
  readonly points: string;
}

/** The rows from here on that share their heading of this level. */
function run(rows: readonly Indicator[], from: number, level: 1 | 2): Run {
  const path = rows[from]?.path.slice(0, level).join("/");
  const end = rows.findIndex((row, index) => index > from && row.path.slice(0, level).join("/") !== path);
  const own = rows.slice(from, end < 0 ? rows.length : end);
  return { count: own.length, points: sumOf(own.map(({ points }) => points)) };
}

function Level({ row, rows, level }: { readonly row: Indicator; readonly rows: Run; readonly level: 1 | 2 }) {
  return (
    <th
      className={`${styles.level} ${level === 1 ? styles.first : ""}`}
      rowSpan={rows.count}
      scope="rowgroup"
    >
      {row.path[level - 1]}
      <small>{pointsText(rows.points)}</small>
    </th>
  );
}

const roles = { scored: "", bonus: "加分项", penalty: "扣分项", unscored: "只评不计分" } as const;

function Traits({ row: { kind, role = "scored", core, code } }: { readonly row: Indicator }) {
  const words = [kind === "common" ? "共性" : "个性", roles[role], core ? "核心" : "", code].filter(Boolean);
  return <small>{words.join(" · ")}</small>;
}
