"use client";

import { type AuditChain, type AuditResultCode, auditResultLabels } from "@hengji/contracts";
import { SelectField } from "@hengji/ui";
import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { PausedSearch } from "../search/paused-search.tsx";
import { type AuditSearch, auditPath } from "./search-params.ts";

/** Filters of the entries; each change is a new address and begins with the latest, also before that one is shown. */
export function EntryFilters({
  search,
  chains,
}: {
  search: AuditSearch;
  chains: readonly Pick<AuditChain, "base" | "name">[];
}) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [asked, ask] = useOptimistic(search);
  const show = (change: Partial<AuditSearch>) =>
    startTransition(() => {
      const next = { ...asked, before: undefined, ...change };
      ask(next);
      router.replace(auditPath(next), { scroll: false });
    });
  const names = new Map(chains.map(({ base, name }) => [base, name]));
  if (search.chain !== undefined && !names.has(search.chain)) names.set(search.chain, search.chain);
  return (
    <div
      aria-busy={pending}
      aria-label="筛选"
      className="flex flex-none items-center gap-0.5 border-b border-line-strong px-5 py-2"
      data-frame="screen"
      role="group"
    >
      <SelectField
        label="链"
        onChange={(chain) => show({ chain: chain === "" ? undefined : chain })}
        options={[{ value: "", label: "全部链" }, ...[...names].map(([value, label]) => ({ value, label }))]}
        small
        value={asked.chain ?? ""}
      />
      <SelectField
        label="结果"
        onChange={(result) => show({ result: result === "" ? undefined : result })}
        options={[
          { value: "", label: "已办和拒绝" },
          ...(Object.keys(auditResultLabels) as AuditResultCode[]).map((value) => ({
            value,
            label: `只看${auditResultLabels[value]}`,
          })),
        ]}
        small
        value={asked.result ?? ""}
      />
      <div className="ml-auto flex gap-2">
        <PausedSearch
          clearLabel="清除人员"
          label="按人员筛选"
          onSearch={(person) => show({ person })}
          placeholder="姓名或账号"
          text={asked.person}
        />
        <PausedSearch
          clearLabel="清除内容"
          label="按内容筛选"
          onSearch={(text) => show({ text })}
          placeholder="办理内容"
          text={asked.text}
        />
      </div>
    </div>
  );
}
