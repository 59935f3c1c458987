import type { AuditChainsOutput } from "@hengji/contracts";
import { PageHead, StateMark, Tabs } from "@hengji/ui";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ChainTable } from "@/features/audit/chain-table.tsx";
import { DownloadLink } from "@/features/audit/download-link.tsx";
import { EntryFilters } from "@/features/audit/entry-filters.tsx";
import { EntryList } from "@/features/audit/entry-list.tsx";
import { HowToVerify } from "@/features/audit/how-to-verify.tsx";
import { auditPath, entriesInput, latest, parseAuditSearch } from "@/features/audit/search-params.ts";
import { Refused, serverApi } from "@/server/api.ts";

export const metadata: Metadata = { title: "审计" };

export default async function AuditPage({ searchParams }: PageProps<"/audit">) {
  const search = parseAuditSearch(await searchParams);
  const api = await serverApi();
  const { chains, fingerprint } = await api.audit.chains().catch(unknownToOthers);
  const entries = search.tab === "entries" ? await api.audit.entries(entriesInput(search)) : null;
  return (
    <>
      <PageHead
        crumbLabel="位置"
        end={<DownloadLink door="/api/audit/heads">下载签名链头</DownloadLink>}
        state={<ChainsState chains={chains} />}
        title="审计"
      />
      <Tabs
        label="审计"
        link={Link}
        tabs={[
          { href: auditPath(latest), label: "记录", current: entries !== null },
          {
            href: auditPath({ ...latest, tab: "chains" }),
            label: "审计链",
            count: chains.length,
            current: entries === null,
          },
        ]}
      />
      {entries === null ? null : <EntryFilters chains={chains} search={search} />}
      <div className="min-h-0 flex-1 scroll-quiet" data-frame="page">
        {entries === null ? (
          <>
            <ChainTable chains={chains} />
            <HowToVerify fingerprint={fingerprint} />
          </>
        ) : (
          <EntryList chains={chains} page={entries} search={search} />
        )}
      </div>
    </>
  );
}

function ChainsState({ chains }: Pick<AuditChainsOutput, "chains">) {
  const differing = chains.filter(({ witness }) => witness === "differs").length;
  if (differing > 0) return <StateMark mark="overdue">{differing}条链与签名链头不符</StateMark>;
  const signed = chains.some(({ witness }) => witness === "agrees");
  return signed ? (
    <StateMark mark="done">与签名链头一致</StateMark>
  ) : (
    <StateMark mark="notBegun">尚未签名</StateMark>
  );
}

/** Who does not audit finds no such page. */
function unknownToOthers(error: unknown): AuditChainsOutput {
  if (error instanceof Refused && error.code === "forbidden") notFound();
  throw error;
}
