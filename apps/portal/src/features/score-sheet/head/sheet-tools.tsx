"use client";

import { Button, buttonClass, Icon } from "@hengji/ui";
import { AddressLink } from "../address-link.tsx";
import { passes, type RowFilter, rowFilterLabels, rowFilters } from "../model/row-filter.ts";
import type { SheetModel } from "../model/sheet-model.ts";

/** Filters with their counts, the paper form, and the keys. */
export function SheetTools({
  model,
  show,
  filterHref,
  onKeys,
  trial,
}: {
  model: SheetModel;
  show: RowFilter;
  filterHref: (filter: RowFilter) => string;
  onKeys: () => void;
  /** 试算; absent for those who change nothing. */
  trial: { readonly on: boolean; readonly toggle: () => void } | null;
}) {
  return (
    <>
      <ul aria-label="筛选行" className="flex flex-wrap items-center gap-0.5">
        {rowFilters.map((filter) => (
          <li key={filter}>
            <AddressLink
              aria-current={filter === show ? "true" : undefined}
              className={buttonClass({ kind: "tool" })}
              href={filterHref(filter)}
            >
              {rowFilterLabels[filter]}
              {model.rows.filter((row) => passes(row, filter)).length}
            </AddressLink>
          </li>
        ))}
      </ul>
      {trial ? (
        <Button aria-pressed={trial.on} kind="tool" onClick={trial.toggle}>
          试算
        </Button>
      ) : null}
      <Button kind="tool" onClick={() => window.print()}>
        <Icon name="print" size={14} />
        打印附表
      </Button>
      <Button aria-keyshortcuts="?" kind="tool" onClick={onKeys}>
        按键和图例
        <kbd aria-hidden="true">?</kbd>
      </Button>
    </>
  );
}
