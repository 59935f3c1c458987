import { type EvaluationSummary, nextStepLabels, roleLabels } from "@hengji/contracts";
import { Icon } from "@hengji/ui";
import Link from "next/link";
import type { ReactNode } from "react";
import { GradeWord } from "./grade-word.tsx";
import { OpeningMark } from "./opening-mark.tsx";
import { evaluationsPath, type EvaluationSearch, sortedBy, type SortKey } from "./search-params.ts";
import { StageTrack, trackSteps } from "./stage-track.tsx";
import { exactTime, updatedLabel } from "./updated-label.ts";

/** 单位, 年度, 阶段, 得分, 等级, 下一步, 由谁, 更新. */
const widths = ["26%", "7%", "20%", "8%", "6%", "16%", "9%", "8%"];

/** 年度评价: one row per evaluation, the whole row leads to it. */
export function EvaluationTable({
  rows,
  search,
  now,
}: {
  rows: readonly EvaluationSummary[];
  search: EvaluationSearch;
  now: Date;
}) {
  const severalBureaus = new Set(rows.map((row) => row.bureauName)).size > 1;
  const head = (sort: SortKey, label: string, end = false) => (
    <SortHead end={end} label={label} search={search} sort={sort} />
  );
  return (
    <>
      <table className="w-full min-w-[1080px] table-fixed border-separate border-spacing-0">
        <caption className="sr-only">我可以查看的评价</caption>
        <colgroup>
          {widths.map((width, column) => (
            <col key={column} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {head("department", "单位")}
            {head("year", "年度")}
            {head("stage", "阶段")}
            {head("total", "得分", true)}
            <Head>等级</Head>
            <Head>下一步</Head>
            <Head>由谁</Head>
            {head("updated", "更新", true)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} now={now} row={row} showBureau={severalBureaus} />
          ))}
        </tbody>
      </table>
      <p className="px-5 py-2.5 text-xs text-ink-3">
        阶段依次为：{trackSteps.map((step) => step.label).join("、")}
        。得分单位：分。点开一项，可查看每一行的核定数、计算过程和依据。
      </p>
    </>
  );
}

function Row({ row, now, showBureau }: { row: EvaluationSummary; now: Date; showBureau: boolean }) {
  const updated = new Date(row.updatedAt);
  return (
    <tr className="group relative">
      <th className={`${cell} pl-5 text-pretty`} scope="row">
        <Link
          className="font-medium text-ink after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
          href={`/evaluations/${row.id}`}
          prefetch={false}
        >
          {row.departmentName}
          <OpeningMark />
        </Link>
        {showBureau ? (
          <span className="block text-xs leading-[18px] text-ink-3">{row.bureauName}</span>
        ) : null}
      </th>
      <td className={`${cell} text-ink-2`}>{row.year}</td>
      <td className={cell}>
        <StageTrack evaluation={row} />
      </td>
      <td className={`${cell} text-right font-semibold`}>{row.total ?? <None />}</td>
      <td className={cell}>{row.grade ? <GradeWord grade={row.grade} /> : <None />}</td>
      <td className={`${cell} ${row.waitsForMe ? "text-blue" : ""}`}>
        {row.nextStep === "none" ? <None /> : nextStepLabels[row.nextStep]}
      </td>
      <td className={`${cell} ${row.waitsForMe ? "" : "text-ink-2"}`}>
        {row.waitsForMe ? "我" : row.nextRole ? roleLabels[row.nextRole] : <None />}
      </td>
      <td className={`${cell} text-right text-ink-3`}>
        <time className="relative" dateTime={row.updatedAt} title={exactTime(updated)}>
          {updatedLabel(updated, now)}
        </time>
      </td>
    </tr>
  );
}

function SortHead({
  sort,
  label,
  search,
  end,
}: {
  sort: SortKey;
  label: string;
  search: EvaluationSearch;
  end: boolean;
}) {
  const active = search.sort === sort;
  const sorted = active ? (search.descending ? "descending" : "ascending") : undefined;
  return (
    <Head end={end} sorted={sorted}>
      <Link
        className="inline-flex items-center gap-1 text-ink-2 hover:text-ink"
        href={evaluationsPath(sortedBy(search, sort))}
        prefetch={false}
        scroll={false}
      >
        {label}
        {active ? <Icon name={search.descending ? "down" : "up"} size={11} /> : null}
      </Link>
    </Head>
  );
}

function Head({
  children,
  end = false,
  sorted,
}: {
  children: ReactNode;
  end?: boolean;
  sorted?: "ascending" | "descending" | undefined;
}) {
  return (
    <th
      aria-sort={sorted}
      className={`sticky top-0 z-10 h-[34px] border-b border-line-strong bg-bg pr-4 text-sm whitespace-nowrap text-ink-2 first:pl-5 last:pr-5 ${end ? "text-right" : ""}`}
      scope="col"
    >
      {children}
    </th>
  );
}

function None() {
  return <span className="font-normal text-ink-3">—</span>;
}

const cell =
  "h-11 border-b border-line py-2 pr-4 leading-5 last:pr-5 group-hover:bg-[color-mix(in_srgb,var(--bg)_70%,var(--surface))]";
