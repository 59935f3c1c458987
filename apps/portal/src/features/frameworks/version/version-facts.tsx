import { factTypeLabels } from "@hengji/contracts";
import type { FactDefinition, Framework } from "@hengji/scoring-core";
import styles from "./version.module.css";

/** What every evaluation by this version asks for. */
export function VersionFacts({ framework }: { readonly framework: Framework }) {
  return (
    <table className={styles.table}>
      <caption>核定数</caption>
      <thead>
        <tr>
          <th scope="col">名称</th>
          <th scope="col">类型</th>
          <th scope="col">单位</th>
          <th scope="col">说明</th>
        </tr>
      </thead>
      <tbody>
        {framework.facts.map((fact) => (
          <tr key={fact.key}>
            <th className={styles.name} scope="row">
              {fact.label}
            </th>
            <td>{factTypeLabels[fact.type]}</td>
            <td>{fact.unit || "—"}</td>
            <td>{wordsOf(fact) || "—"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function wordsOf({ priorYear, choices, caseMeans, yes, no, min, max }: FactDefinition): string {
  return [
    priorYear ? "也要上年数" : "",
    choices ? choices.map(({ label }) => label).join("、") : "",
    caseMeans ? `一例指${caseMeans}` : "",
    yes && no ? `${yes}、${no}` : "",
    min === undefined ? "" : `不低于${min}`,
    max === undefined ? "" : `不高于${max}`,
  ]
    .filter(Boolean)
    .join("；");
}
