"use client";

import { stageLabels } from "@hengji/contracts";
import { buttonClass, SelectField } from "@hengji/ui";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ReactNode, useOptimistic, useTransition } from "react";
import { PausedSearch } from "../search/paused-search.tsx";
import { type EvaluationSearch, evaluationsPath } from "./search-params.ts";
import type { EvaluationSelection } from "./select-evaluations.ts";

/** Filters of the list; each change is a new address. A filter with nothing to choose from is not shown. */
export function FilterBar({
  search,
  counts,
}: {
  search: EvaluationSearch;
  counts: Pick<EvaluationSelection, "everyone" | "mine" | "stages" | "years">;
}) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [asked, ask] = useOptimistic(search);
  const show = (change: Partial<EvaluationSearch>) =>
    startTransition(() => {
      const next = { ...asked, ...change };
      ask(next);
      router.replace(evaluationsPath(next), { scroll: false });
    });
  return (
    <div
      aria-busy={pending}
      aria-label="筛选"
      className="flex flex-none items-center gap-0.5 border-b border-line-strong px-5 pb-2.5"
      data-frame="screen"
      role="group"
    >
      <ViewLink current={!search.mine} href={evaluationsPath({ ...asked, mine: false })}>
        全部{counts.everyone}
      </ViewLink>
      <ViewLink current={search.mine} href={evaluationsPath({ ...asked, mine: true })}>
        待我办{counts.mine}
      </ViewLink>
      <span aria-hidden="true" className="mx-2 h-4 w-px bg-line-strong" />
      {counts.years.length > 1 || search.year !== undefined ? (
        <SelectField
          label="年度"
          onChange={(year) => show({ year: year === "" ? undefined : Number(year) })}
          options={[
            { value: "", label: "全部年度" },
            ...counts.years.map(({ value, count }) => ({
              value: String(value),
              label: `${value}年度 ${count}`,
            })),
          ]}
          small
          value={String(asked.year ?? "")}
        />
      ) : null}
      <SelectField
        label="阶段"
        onChange={(stage) => show({ stage: stage === "" ? undefined : stage })}
        options={[
          { value: "", label: "全部阶段" },
          ...counts.stages.map(({ value, count }) => ({ value, label: `${stageLabels[value]} ${count}` })),
        ]}
        small
        value={asked.stage ?? ""}
      />
      <div className="ml-auto">
        <PausedSearch
          clearLabel="清除单位名称"
          label="按单位名称筛选"
          onSearch={(text) => show({ text })}
          placeholder="单位名称"
          text={asked.text}
        />
      </div>
    </div>
  );
}

function ViewLink({ current, href, children }: { current: boolean; href: string; children: ReactNode }) {
  return (
    <Link
      aria-current={current ? "true" : undefined}
      className={buttonClass({ kind: "tool" })}
      href={href}
      prefetch={false}
      scroll={false}
    >
      {children}
    </Link>
  );
}
