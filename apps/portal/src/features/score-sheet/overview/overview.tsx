import { type EvaluationSheet, stageLabels } from "@hengji/contracts";
import type { ReactNode } from "react";
import { momentText } from "../date-text.ts";
import { pointsText } from "../model/decimal-text.ts";
import { givenExplanations } from "../model/given.ts";
import type { SheetModel } from "../model/sheet-model.ts";
import { BasisMark } from "../table/cells/basis-mark.tsx";
import { unfinishedText, verdictOf } from "../model/verdict.ts";
import { viewText } from "../view-text.ts";
import { GroupTable } from "./group-table.tsx";

/** 概况: what is evaluated, by whom, by which table and engine, and on what the facts rest. */
export function Overview({ sheet, model }: { sheet: EvaluationSheet; model: SheetModel }) {
  const { evaluation, recorded } = sheet;
  const givens = new Map(model.rows.flatMap((row) => row.givens.map((given) => [given.key, given])));
  const count = (state: string) => [...givens.values()].filter((given) => given.state === state).length;
  const verdict = verdictOf(model);
  return (
    <div className="relative min-h-0 flex-1 scroll-quiet" data-frame="screen">
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(340px,100%),1fr))] gap-x-12 gap-y-6 px-5 py-5">
        <Facts title="评价">
          <Fact name="年度">{evaluation.year}</Fact>
          <Fact name="周期">{evaluation.cycleName}</Fact>
          <Fact name="通知文号">{sheet.noticeNumber ?? "未填写"}</Fact>
          <Fact name="财政部门">{evaluation.bureauName}</Fact>
          <Fact name="被评价单位">{evaluation.departmentName}</Fact>
          <Fact name="第三方机构">{evaluation.firmName ?? "待委托"}</Fact>
          <Fact name="阶段">{stageLabels[evaluation.stage]}</Fact>
          <Fact name="评价基准日">{sheet.assessmentDate ?? "未填写"}</Fact>
          <Fact name="报告日期">{sheet.reportDate ?? "未出具"}</Fact>
          <Fact name="本页为">{viewText(sheet)}</Fact>
        </Facts>
        <Facts title="计分">
          <Fact name="指标体系">{sheet.framework.name}</Fact>
          <Fact name="版本">第{sheet.frameworkVersion}版</Fact>
          <Fact name="结果">
            {verdict.finished
              ? `${pointsText(model.card.total)} ${model.card.grade.label}`
              : unfinishedText(model, verdict)}
          </Fact>
          <Fact name="核定数">
            <ul>
              {(["stated", "inferred", "affirmed", "judged", "missing"] as const).map((state) => (
                <li className="grid grid-cols-[24px_58px_minmax(0,1fr)] items-baseline gap-2" key={state}>
                  <span className="text-right">{count(state)}</span>
                  <span>
                    <BasisMark state={state} />
                  </span>
                  <span className="text-sm text-ink-3">{givenExplanations[state]}</span>
                </li>
              ))}
            </ul>
          </Fact>
          <details className="py-1.5">
            <summary className="text-ink-3">校验信息</summary>
            <Fact name="指纹">
              <span className="break-all text-ink-2">{grouped(sheet.frameworkHash)}</span>
            </Fact>
            <Fact name="引擎版本">{sheet.engineVersion}</Fact>
            <Fact name="入库合计">{pointsText(recorded.total)}</Fact>
            <Fact name="入库时间">{momentText(recorded.scoredAt)}</Fact>
          </details>
        </Facts>
        <GroupTable model={model} />
      </div>
    </div>
  );
}

const grouped = (hash: string): string => hash.replace(/(.{4})(?=.)/g, "$1 ");

function Facts({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-1 text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <dl className="grid grid-cols-[88px_minmax(0,1fr)] gap-x-3 border-b border-line py-1.5">
      <dt className="text-ink-3">{name}</dt>
      <dd>{children}</dd>
    </dl>
  );
}
