"use client";

import type { FrameworkSummary } from "@hengji/contracts";
import { Button } from "@hengji/ui";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { exactTime, updatedLabel } from "../../evaluations/updated-label.ts";
import { pointsText } from "../../score-sheet/model/decimal-text.ts";
import { SeverityMark } from "../defects/severity-mark.tsx";
import { FrameworkState } from "../framework-state.tsx";
import { draftPath, versionPath } from "../paths.ts";
import { CreateDialog } from "./create-dialog.tsx";

const numeric = new Set(["指标", "分值合计", "用于评价"]);
const heads = ["指标体系", "年度", "版本", "状态", "指标", "分值合计", "体检", "用于评价", "最近办理"];

/** Every version of the library; a published one ends with 复制为下一年度. */
export function FrameworkTable({
  rows,
  now,
  mayCreate,
}: {
  rows: readonly FrameworkSummary[];
  now: Date;
  mayCreate: boolean;
}) {
  const [copied, copy] = useState<FrameworkSummary>();
  return (
    <>
      <table className="w-full min-w-[1080px] border-separate border-spacing-0">
        <caption className="sr-only">指标体系库</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <Head end={numeric.has(head)} key={head}>
                {head}
              </Head>
            ))}
            {mayCreate ? (
              <Head>
                <span className="sr-only">可以办理</span>
              </Head>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={`${row.frameworkId} ${row.draftId} ${row.version}`}
              now={now}
              onCopy={mayCreate ? () => copy(row) : null}
              row={row}
            />
          ))}
        </tbody>
      </table>
      {copied ? <CreateDialog copyOf={copied} onClose={() => copy(undefined)} /> : null}
    </>
  );
}

function Row({ row, now, onCopy }: { row: FrameworkSummary; now: Date; onCopy: (() => void) | null }) {
  const { draftId, frameworkId, version, state, current, usedBy, by, at } = row;
  const published = state === "accepted";
  const href = published || draftId === null ? versionPath(frameworkId, version) : draftPath(draftId);
  const muted = (published && !current) || state === "cancelled";
  return (
    <tr className="hover:bg-bg">
      <th className={`${cell} pl-5 font-medium`} scope="row">
        <Link className={muted ? "text-ink-2" : "text-ink hover:text-blue"} href={href}>
          {row.name}
        </Link>
        {row.waitsForMe ? (
          <span className="ml-2 rounded-sm bg-blue-tint px-1.5 text-xs leading-5 text-blue">待我办</span>
        ) : null}
      </th>
      <td className={cell}>{row.year}</td>
      <td className={`${cell} whitespace-nowrap text-ink-2`}>
        第{version}版{published && current ? "，现行" : ""}
      </td>
      <td className={cell}>
        <FrameworkState state={state} />
      </td>
      <td className={numberCell}>{row.rows}</td>
      <td className={numberCell}>
        {pointsText(row.points)}
        {row.points === row.total ? null : (
          <span className="block text-xs leading-[18px] text-ink-3">应为{pointsText(row.total)}</span>
        )}
      </td>
      <td className={cell}>
        <Findings row={row} />
      </td>
      <td className={numberCell}>{usedBy > 0 ? usedBy : <span className="text-ink-3">—</span>}</td>
      <td className={`${cell} whitespace-nowrap text-ink-2`}>
        <span title={exactTime(new Date(at))}>{updatedLabel(new Date(at), now)}</span>
        <span className="block text-xs leading-[18px] text-ink-3">{by ?? "随平台载入"}</span>
      </td>
      {onCopy ? (
        <td className={`${cell} pr-5 text-right`}>
          {published ? (
            <Button aria-label={`把${row.name}第${version}版复制为下一年度`} kind="tool" onClick={onCopy}>
              复制为下一年度
            </Button>
          ) : null}
        </td>
      ) : null}
    </tr>
  );
}

function Findings({ row: { errors, warnings, rows } }: { row: FrameworkSummary }) {
  if (rows === 0) return <span className="text-ink-3">没有指标</span>;
  if (errors + warnings === 0) return <span className="text-ink-2">没有待处理</span>;
  return (
    <span className="flex gap-3 whitespace-nowrap">
      {errors > 0 ? <SeverityMark severity="error">{`错误${errors}`}</SeverityMark> : null}
      {warnings > 0 ? <SeverityMark severity="warning">{`提醒${warnings}`}</SeverityMark> : null}
    </span>
  );
}

function Head({ children, end = false }: { children: ReactNode; end?: boolean }) {
  return (
    <th
      className={`sticky top-0 z-10 h-[34px] border-b border-line-strong bg-bg pr-5 text-sm whitespace-nowrap text-ink-2 first:pl-5 last:pr-5 ${end ? "text-right" : ""}`}
      scope="col"
    >
      {children}
    </th>
  );
}

const cell = "h-12 border-b border-line py-1 pr-5 text-left";
const numberCell = "h-12 border-b border-line py-1 pr-5 text-right whitespace-nowrap";
