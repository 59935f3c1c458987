import { type EvaluationSheet, stageLabels } from "@hengji/contracts";
import { type Mark, PageHead, StateMark } from "@hengji/ui";
import Link from "next/link";
import type { ReactNode } from "react";
import { viewText } from "../view-text.ts";

const marks: Record<EvaluationSheet["evaluation"]["stage"], Mark> = {
  awaitingFirm: "notBegun",
  scoring: "working",
  released: "waiting",
  concluded: "done",
};

/** Whose evaluation, where it stands, and which copy of it one reads. */
export function SheetPageHead({ sheet, children }: { sheet: EvaluationSheet; children?: ReactNode }) {
  const { evaluation } = sheet;
  return (
    <PageHead
      crumbLabel="位置"
      crumbs={[{ href: "/evaluations", label: "年度评价" }]}
      end={
        <>
          {children}
          <span className="text-sm text-ink-2">{viewText(sheet)}</span>
        </>
      }
      link={Link}
      state={
        <>
          <StateMark mark={marks[evaluation.stage]}>第三方评价 · {stageLabels[evaluation.stage]}</StateMark>
          {/* Gives room to what is going on at the right: the sheet beneath does not jump. */}
          <span className="min-w-[6em] flex-1 basis-0 truncate text-ink-3" title={evaluation.cycleName}>
            {evaluation.cycleName}
          </span>
        </>
      }
      title={evaluation.departmentName}
    />
  );
}
