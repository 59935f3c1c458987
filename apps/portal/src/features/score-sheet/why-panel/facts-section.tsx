import type { DocumentedCase } from "@hengji/scoring-core";
import { useEffect, useRef } from "react";
import { pointsText } from "../model/decimal-text.ts";
import type { Given } from "../model/given.ts";
import { BasisMark } from "../table/cells/basis-mark.tsx";
import { PanelSection } from "./panel-section.tsx";
import styles from "./why-panel.module.css";

/** 事实: every value the rule asked for, what it rests on and where it stands; cases one by one. */
export function FactsSection({ givens, inSight }: { givens: readonly Given[]; inSight: boolean }) {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (inSight) table.current?.scrollIntoView({ block: "nearest" });
  }, [inSight, givens]);
  return (
    <PanelSection title="事实">
      <table className={styles.lines} ref={table}>
        <caption className="sr-only">事实</caption>
        <tbody>
          {givens.map((given) => (
            <FactRows given={given} key={given.key} />
          ))}
        </tbody>
      </table>
    </PanelSection>
  );
}

function FactRows({ given }: { given: Given }) {
  return (
    <>
      <tr className={styles.factLine}>
        <th scope="row">{given.label}</th>
        <td className={styles.value} data-state={given.state}>
          {given.value}
        </td>
        <td className={styles.unit}>{given.unit}</td>
        <td className={styles.mark}>
          <BasisMark state={given.state} />
        </td>
      </tr>
      <tr>
        <td className={styles.place} colSpan={4}>
          {given.state === "affirmed" ? `来源只说明未扣分，按不扣分的下限代入 · ${given.place}` : given.place}
          {given.cases.length > 0 ? <CaseList cases={given.cases} unit={given.unit} /> : null}
        </td>
      </tr>
    </>
  );
}

function CaseList({ cases, unit }: { cases: readonly DocumentedCase[]; unit: string }) {
  return (
    <ol aria-label={`共${cases.length}${unit}`} className={styles.cases}>
      {cases.map((one, index) => (
        <li key={index}>
          <b>{index + 1}</b>
          <span>
            {one.title}
            <small>
              {[one.date, one.amount === undefined ? undefined : `${pointsText(one.amount)} 万元`, one.place]
                .filter(Boolean)
                .join(" · ")}
            </small>
          </span>
        </li>
      ))}
    </ol>
  );
}
