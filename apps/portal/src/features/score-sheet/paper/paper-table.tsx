import { pointsText } from "../model/decimal-text.ts";
import { rowSpans } from "../model/row-spans.ts";
import type { SheetModel, SheetRow } from "../model/sheet-model.ts";
import { totalStepsText } from "../model/total-steps-text.ts";
import { unfinishedText, verdictOf } from "../model/verdict.ts";
import { Clauses } from "../table/cells/clauses-cell.tsx";
import styles from "./paper.module.css";

const columns = ["一级指标", "二级指标", "三级指标", "分值", "评分要点", "评分标准", "评分说明", "得分"];

/** One page of the official table: its own header, level cells merged within the page. */
export function PaperTable({
  model,
  rows,
  total,
}: {
  model: SheetModel;
  rows: readonly SheetRow[];
  total: boolean;
}) {
  const verdict = verdictOf(model);
  const steps = totalStepsText(model.card);
  return (
    <table>
      <colgroup>
        {columns.map((name, index) => (
          <col className={styles[`k${index + 1}`]} key={name} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rowSpans(rows).map(({ row, level1, level2, level3 }) => (
          <tr key={row.code}>
            <Heading model={model} path={[row.path[0]]} span={level1} />
            <Heading model={model} path={row.path} span={level2} />
            {level3 > 0 ? (
              <th rowSpan={level3} scope="row">
                {row.name}
              </th>
            ) : null}
            <td className={styles.number}>
              {row.outcome === "notApplicable" ? "—" : pointsText(row.score.points)}
            </td>
            <td>
              <Clauses clauses={row.indicator.criteria} />
            </td>
            <td>
              <Clauses clauses={row.indicator.standard} />
            </td>
            <td>{row.rationale}</td>
            <td className={styles.number}>{awardedText(row)}</td>
          </tr>
        ))}
        {total ? (
          <tr className={styles.total} data-paper="total">
            <th colSpan={3} scope="row">
              总分
            </th>
            <td className={styles.number}>{pointsText(model.card.points)}</td>
            <td colSpan={3}>
              {verdict.finished ? `评价等级：${model.card.grade.label}` : unfinishedText(model, verdict)}
              {steps ? `（${steps}）` : null}
            </td>
            <td className={styles.number}>{pointsText(model.card.total)}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}

const awardedText = ({ outcome, score }: SheetRow): string =>
  outcome === "notApplicable" ? "—" : outcome === "missing" ? "待定" : pointsText(score.awarded);

function Heading({ model, path, span }: { model: SheetModel; path: readonly string[]; span: number }) {
  if (span === 0) return null;
  const points = model.group(path)?.points;
  return (
    <th rowSpan={span} scope="row">
      {path.at(-1)}
      {points === undefined ? null : <span>（{points.replace(/\.?0+$/, "")}分）</span>}
    </th>
  );
}
