import type { FactDefinition, Indicator } from "@hengji/scoring-core";
import { pointsText } from "../../score-sheet/model/decimal-text.ts";
import { ReadBack } from "./read-back.tsx";
import styles from "./row-text.module.css";

const kinds = { common: "共性指标", individual: "个性指标" } as const;
const roles = { scored: "", bonus: "加分项", penalty: "扣分项", unscored: "只评不计分" } as const;
const policies = {
  full: "得满分",
  rescaled: "其余折算",
  moved: "分值移给别的行",
  table: "按情形计分",
} as const;

/** A row as it is read: text and rule as a parallel edition, then what else belongs to it. */
export function RowText({
  row,
  name,
  facts,
}: {
  readonly row: Indicator;
  readonly name: string;
  readonly facts: readonly FactDefinition[];
}) {
  const { path, code, kind, role = "scored", core, points, standard, criteria, evidence } = row;
  const traits = [kinds[kind], roles[role], core ? "核心指标" : "", code].filter(Boolean);
  return (
    <>
      <header className={styles.head}>
        <div>
          <p>{[...path, traits.join(" ")].join(" / ")}</p>
          <h2>{name}</h2>
        </div>
        <dl>
          <div>
            <dt>分值</dt>
            <dd>{pointsText(points)}</dd>
          </div>
          <div>
            <dt>佐证</dt>
            <dd>{evidence.length > 0 ? evidence.join("、") : "没有写明"}</dd>
          </div>
          <div>
            <dt>不适用时</dt>
            <dd>{row.whenNotApplicable ? policies[row.whenNotApplicable.policy] : "不得免评"}</dd>
          </div>
        </dl>
      </header>
      <section aria-label="评分标准" className={styles.edition}>
        <div>
          <h3>评分标准原文</h3>
          {standard.length > 0 ? (
            <ol className={styles.paper}>
              {standard.map((clause, index) => (
                <li key={index}>{clause}</li>
              ))}
            </ol>
          ) : (
            <p className={styles.none}>没有原文。</p>
          )}
        </div>
        <ReadBack facts={facts} rule={row.rule} />
      </section>
      {criteria.length > 0 ? (
        <section aria-label="评分要点" className={styles.criteria}>
          <h3>评分要点</h3>
          <ol>
            {criteria.map((criterion, index) => (
              <li key={index}>{criterion}</li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}
