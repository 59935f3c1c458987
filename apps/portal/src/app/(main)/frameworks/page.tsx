import { PageHead } from "@hengji/ui";
import type { Metadata } from "next";
import { cache } from "react";
import { CreateButton } from "@/features/frameworks/library/create-button.tsx";
import { FrameworkTable } from "@/features/frameworks/library/framework-table.tsx";
import { LibraryEmpty, NothingMatches } from "@/features/frameworks/library/library-empty.tsx";
import { LibraryFilter } from "@/features/frameworks/library/library-filter.tsx";
import { parseLibrarySearch } from "@/features/frameworks/library/search-params.ts";
import { selectFrameworks } from "@/features/frameworks/library/select-frameworks.ts";
import { orNotFound } from "@/features/frameworks/or-not-found.ts";
import { serverApi } from "@/server/api.ts";

/** Once per request, for the title and the page. */
const loadLibrary = cache(async () => orNotFound((await serverApi()).framework.list({})));

export async function generateMetadata(): Promise<Metadata> {
  await loadLibrary();
  return { title: "指标体系" };
}

export default async function FrameworksPage({ searchParams }: PageProps<"/frameworks">) {
  const search = parseLibrarySearch(await searchParams);
  const { frameworks, mayCreateFor } = await loadLibrary();
  const { rows, counts, years } = selectFrameworks(frameworks, search);
  const create = mayCreateFor.length > 0 ? <CreateButton bureaus={mayCreateFor} /> : null;
  const published = frameworks.filter(({ current }) => current).length;
  return (
    <>
      <PageHead
        crumbLabel="位置"
        end={frameworks.length > 0 ? create : undefined}
        state={<span className="text-ink-2">{published > 0 ? `现行${published}套` : null}</span>}
        title="指标体系"
      />
      {frameworks.length === 0 ? (
        <LibraryEmpty action={create} />
      ) : (
        <>
          <LibraryFilter counts={counts} search={search} years={years} />
          <div className="min-h-0 flex-1 scroll-quiet" data-frame="page">
            {rows.length > 0 ? (
              <FrameworkTable mayCreate={mayCreateFor.length > 0} now={new Date()} rows={rows} />
            ) : (
              <NothingMatches />
            )}
          </div>
        </>
      )}
    </>
  );
}
