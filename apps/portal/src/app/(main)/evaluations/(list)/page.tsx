import type { EvaluationListOutput } from "@hengji/contracts";
import { PageHead, StateMark } from "@hengji/ui";
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { EvaluationTable } from "@/features/evaluations/evaluation-table.tsx";
import { FilterBar } from "@/features/evaluations/filter-bar.tsx";
import { ListEmpty, NothingMatches } from "@/features/evaluations/list-empty.tsx";
import { parseEvaluationSearch } from "@/features/evaluations/search-params.ts";
import { selectEvaluations } from "@/features/evaluations/select-evaluations.ts";
import { sectionsOf } from "@/features/frame/sections.ts";
import { homePath } from "@/features/sign-in/back-path.ts";
import { Refused, serverApi } from "@/server/api.ts";

export const metadata: Metadata = { title: "年度评价" };

export default async function EvaluationsPage({ searchParams }: PageProps<"/evaluations">) {
  const search = parseEvaluationSearch(await searchParams);
  const api = await serverApi();
  const { evaluations } = await api.evaluation.list({}).catch(nothingForThisRole);
  const selection = selectEvaluations(evaluations, search);
  const concluded = evaluations.filter((each) => each.stage === "concluded").length;
  const cycles = new Set(evaluations.map((each) => each.cycleName));
  const [onlyCycle] = cycles.size === 1 ? cycles : [];
  const title = onlyCycle ?? "年度评价";
  if (evaluations.length === 0) {
    const viewer = await api.session.viewer();
    // Who administers the platform begins at what they administer.
    const [section] = sectionsOf(viewer);
    if (section && section.href !== homePath) redirect(section.href);
    return (
      <>
        <PageHead crumbLabel="位置" title={section ? "年度评价" : "平台管理"} />
        <ListEmpty viewer={viewer} />
      </>
    );
  }
  return (
    <>
      <PageHead
        crumbLabel="位置"
        crumbs={onlyCycle ? [{ href: homePath, label: "年度评价" }] : []}
        link={Link}
        state={
          <StateMark mark={concluded === evaluations.length ? "done" : "working"}>
            {evaluations.length}家{concluded > 0 ? `，已结论${concluded}家` : ""}
          </StateMark>
        }
        title={title}
      />
      <p className="px-5 pb-3 text-center font-paper text-lg font-semibold" data-frame="paper">
        {title}
      </p>
      <FilterBar counts={selection} search={search} />
      <div className="min-h-0 flex-1 scroll-quiet" data-frame="page">
        {selection.rows.length > 0 ? (
          <EvaluationTable now={new Date()} rows={selection.rows} search={search} />
        ) : (
          <NothingMatches mineOnly={search.mine && !search.stage && !search.year && search.text === ""} />
        )}
      </div>
    </>
  );
}

/** Who administers the platform does not see evaluations; that is no failure. */
function nothingForThisRole(error: unknown): EvaluationListOutput {
  if (error instanceof Refused && error.code === "forbidden") return { evaluations: [] };
  throw error;
}
