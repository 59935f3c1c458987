import { Icon } from "@hengji/ui";
import type { MainGiven } from "../../model/main-given.ts";
import type { SheetRow } from "../../model/sheet-model.ts";
import type { StopProps } from "../use-roving-grid.ts";
import { BasisMark } from "./basis-mark.tsx";
import styles from "./cells.module.css";
import { pointsText } from "../../model/decimal-text.ts";

/** 核定数: the value that decides, its basis, and the way to the row's other values. */
export function FactsCell({
  row,
  stop,
  lead,
  onFacts,
  className,
}: {
  row: SheetRow;
  stop: StopProps;
  /** The value that the cell leads with. */
  lead: MainGiven | null;
  onFacts: (code: string) => void;
  className: string | undefined;
}) {
  const { indicator } = row;
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
  if (lead === null) return <td className={className} {...stop} />;
  const name = lead.label === row.name ? null : <span className={styles.factName}>{lead.label}</span>;
  const face = (
    <span className={styles.fact}>
      <span className={styles.value} data-numeric={lead.numeric} data-state={lead.state}>
        <b>{lead.value}</b>
        {lead.unit ? <i>{lead.unit}</i> : null}
      </span>
      <BasisMark state={lead.state} />
    </span>
  );
  if (lead.from === 1 && lead.others === 0) {
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
        <button {...stop} className={styles.more} onClick={() => onFacts(row.code)} type="button">
          <span className="sr-only">{row.title}，看</span>
          {restText(lead)}
          <span className="sr-only">核定数</span>
          <Icon name="right" size={12} />
        </button>
      </span>
    </td>
  );
}

/** "由2项得出", "另3项", or both. */
const restText = ({ from, others }: MainGiven): string =>
  [from > 1 ? `由${from}项得出` : "", others > 0 ? `另${others}项` : ""].filter(Boolean).join("，");
