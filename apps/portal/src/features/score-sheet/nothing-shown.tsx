import { EmptyState } from "@hengji/ui";
import { AddressLink } from "./address-link.tsx";
import { type RowFilter, rowFilterLabels } from "./model/row-filter.ts";

/** A filter that no row passes says so, and leads back. */
export function NothingShown({ show, allHref }: { show: RowFilter; allHref: string }) {
  return (
    <div className="flex-1">
      <EmptyState
        action={<AddressLink href={allHref}>列出全部各行</AddressLink>}
        title={`没有“${rowFilterLabels[show]}”的行`}
      >
        按现在的核定数，没有一行属于此类。
      </EmptyState>
    </div>
  );
}
