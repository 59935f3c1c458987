"use client";

import { buttonClass, SelectField } from "@hengji/ui";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { PausedSearch } from "../../search/paused-search.tsx";
import { libraryPath, type LibrarySearch, type LibraryView, views } from "./search-params.ts";
import type { LibrarySelection } from "./select-frameworks.ts";

const viewNames: Record<LibraryView, string> = {
  all: "全部",
  mine: "待我办",
  open: "在编在审",
  published: "已发布",
};

/** Filters of the library; each change is a new address. */
export function LibraryFilter({
  search,
  counts,
  years,
}: Pick<LibrarySelection, "counts" | "years"> & { search: LibrarySearch }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [asked, ask] = useOptimistic(search);
  const show = (change: Partial<LibrarySearch>) =>
    startTransition(() => {
      const next = { ...asked, ...change };
      ask(next);
      router.replace(libraryPath(next), { scroll: false });
    });
  return (
    <div
      aria-busy={pending}
      aria-label="筛选"
      className="flex flex-none items-center gap-0.5 border-b border-line-strong px-5 pb-2.5"
      data-frame="screen"
      role="group"
    >
      {views.map((view) => (
        <Link
          aria-current={search.view === view ? "true" : undefined}
          className={buttonClass({ kind: "tool" })}
          href={libraryPath({ ...asked, view })}
          key={view}
          prefetch={false}
          scroll={false}
        >
          {viewNames[view]}
          {counts[view]}
        </Link>
      ))}
      {years.length > 1 || search.year !== undefined ? (
        <>
          <span aria-hidden="true" className="mx-2 h-4 w-px bg-line-strong" />
          <SelectField
            label="年度"
            onChange={(year) => show({ year: year === "" ? undefined : Number(year) })}
            options={[
              { value: "", label: "全部年度" },
              ...years.map((year) => ({ value: String(year), label: `${year}年度` })),
            ]}
            small
            value={String(asked.year ?? "")}
          />
        </>
      ) : null}
      <div className="ml-auto">
        <PausedSearch
          clearLabel="清除名称"
          label="按名称筛选"
          onSearch={(text) => show({ text })}
          placeholder="指标体系名称"
          text={asked.text}
        />
      </div>
    </div>
  );
}
