import type { AuditChain, AuditEntriesOutput } from "@hengji/contracts";
import { buttonClass, EmptyState } from "@hengji/ui";
import Link from "next/link";
import { EntryTable } from "./entry-table.tsx";
import { PageLinks } from "./page-links.tsx";
import type { AuditSearch } from "./search-params.ts";

/** One page of entries, or why there is none. */
export function EntryList({
  page,
  chains,
  search,
}: {
  page: AuditEntriesOutput;
  chains: readonly AuditChain[];
  search: AuditSearch;
}) {
  if (page.entries.length > 0) {
    return (
      <>
        <EntryTable chains={chains} entries={page.entries} />
        <PageLinks next={page.next} search={search} />
      </>
    );
  }
  return chains.length === 0 ? (
    <EmptyState title="还没有审计记录">有人登录、办理或被拒绝后，记录会出现在这里。</EmptyState>
  ) : (
    <EmptyState
      action={
        <Link className={buttonClass()} href="/audit">
          清除筛选
        </Link>
      }
      title="没有符合条件的记录"
    >
      换一条链、人员或内容，或清除筛选查看全部。
    </EmptyState>
  );
}
