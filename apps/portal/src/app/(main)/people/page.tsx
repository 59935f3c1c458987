import type { PeopleOutput } from "@hengji/contracts";
import { PageHead } from "@hengji/ui";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PeopleTable } from "@/features/people/people-table.tsx";
import { Refused, serverApi } from "@/server/api.ts";

/** Once per request, for the title and the page. Who does not administer the platform finds neither. */
const loadPeople = cache(async () => (await serverApi()).account.people().catch(unknownToOthers));

export async function generateMetadata(): Promise<Metadata> {
  await loadPeople();
  return { title: "系统管理" };
}

export default async function PeoplePage() {
  const { people } = await loadPeople();
  return (
    <>
      <PageHead
        crumbLabel="位置"
        state={<span className="text-ink-2">{people.length}人</span>}
        title="系统管理"
      />
      <div className="min-h-0 flex-1 scroll-quiet" data-frame="page">
        <PeopleTable people={people} />
      </div>
    </>
  );
}

function unknownToOthers(error: unknown): PeopleOutput {
  if (error instanceof Refused && error.code === "forbidden") notFound();
  throw error;
}
