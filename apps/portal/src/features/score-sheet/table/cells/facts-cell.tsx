import { Icon } from "@hengji/ui";
import type { SheetRow } from "../../model/sheet-model.ts";
import type { StopProps } from "../use-roving-grid.ts";
import { BasisMark } from "./basis-mark.tsx";
import styles from "./cells.module.css";
import { pointsText } from "../../model/decimal-text.ts";

/** 核定数: the value that decides, its basis, and on demand every other value of the row. */
export function FactsCell({
  row,
  stop,
  unfolded,
  onUnfold,
  className,
}: {
  row: SheetRow;
  stop: StopProps;
  unfolded: boolean;
  onUnfold: (code: string) => void;
  className: string | undefined;
}) {
  const { main, givens, indicator } = row;
  if (indicator.notApplicable) {
    return (
      <td className={className} {...stop}>
        <BasisMark state="notApplicable" />
        <span className={styles.moved}>
          {pointsText(indicator.notApplicable.originalPoints)}分移至
          {indicator.notApplicable.movedTo.at(-1)}
        </span>
      </td>
    );
  }
  if (main === null) return <td className={className} {...stop} />;
  const named = main.label !== row.name && (givens.length > 1 || !main.numeric);
  const name = named ? <span className={styles.factName}>{main.label}</span> : null;
  const face = (
    <span className={styles.fact}>
      <span className={styles.value} data-numeric={main.numeric}>
        <b>{main.value}</b>
        {main.unit ? <i>{main.unit}</i> : null}
      </span>
      <BasisMark state={main.state} />
    </span>
  );
  if (main.others === 0) {
    return (
      <td className={className} {...stop}>
        {face}
        {name}
      </td>
    );
  }
  return (
    <td className={className}>
      {face}
      <span className={styles.second}>
        {name}
        <button
          {...stop}
          aria-expanded={unfolded}
          className={styles.more}
          onClick={() => onUnfold(row.code)}
          type="button"
        >
          <span className="sr-only">
            {row.title}，{unfolded ? "收起" : "展开"}
          </span>
          {main.others === givens.length ? `由${main.others}项得出` : `另${main.others}项`}
          <span className="sr-only">核定数</span>
          <Icon name={unfolded ? "down" : "right"} size={12} />
        </button>
      </span>
      {unfolded ? (
        <ul className={styles.allFacts}>
          {givens.map((given) => (
            <li key={given.key}>
              <span className={styles.factName}>{given.label}</span>
              <span className={styles.fact}>
                <span className={styles.value} data-numeric={given.numeric}>
                  <b>{given.value}</b>
                  {given.unit ? <i>{given.unit}</i> : null}
                </span>
                <BasisMark state={given.state} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </td>
  );
}
