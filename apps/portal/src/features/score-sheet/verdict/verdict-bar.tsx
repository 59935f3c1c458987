import type { ReactNode } from "react";
import { GradeWord } from "../../evaluations/grade-word.tsx";
import { AddressLink } from "../address-link.tsx";
import { pointsText } from "../model/decimal-text.ts";
import type { SheetModel } from "../model/sheet-model.ts";
import { decisiveReading, unfinishedText, verdictOf } from "../model/verdict.ts";
import type { Draft } from "../state/row-edits.ts";
import { GradeBeam } from "./grade-beam.tsx";
import { IfAccepted } from "./if-accepted.tsx";

/** Total, grade, distance to the next, and how many rows stand where; no grade before every row is scored. */
export function VerdictBar({
  model,
  draft,
  rowHref,
  hint,
}: {
  model: SheetModel;
  /** What is typed in the open editor, if any. */
  draft: Draft | null;
  rowHref: (code: string) => string;
  /** Says what a row may be asked, while none is open. */
  hint: string | null;
}) {
  const { card } = model;
  const verdict = verdictOf(model);
  const reading = verdict.finished ? decisiveReading(card) : null;
  const critical = reading && model.rows.find(({ code }) => code === reading.indicator);
  return (
    <section
      aria-label="评价结果"
      className="flex min-h-12 flex-none flex-wrap items-center border-t border-line-strong bg-surface py-1.5 whitespace-nowrap"
      data-frame="screen"
    >
      {verdict.finished ? (
        <>
          <Item first>
            <span className="text-xl font-semibold tracking-[-0.01em]">{pointsText(card.total)}</span>
            <span className="text-lg">
              <GradeWord grade={card.grade} />
            </span>
            {card.veto ? (
              <span className="text-sm text-vermilion">一票否决：{card.veto.text}</span>
            ) : card.nextGrade ? (
              <span className="text-ink-2">
                距{card.nextGrade.label} {pointsText(card.nextGrade.distance)}
              </span>
            ) : null}
          </Item>
          <Item wide>
            <GradeBeam model={model} />
          </Item>
        </>
      ) : (
        <Item first>
          <span className="font-semibold whitespace-normal">{unfinishedText(model, verdict)}</span>
        </Item>
      )}
      <Item>
        <Count label="已评" value={verdict.scored} />
        <Count label="不适用" value={verdict.notApplicable} />
        <Count label="待补" value={verdict.missing} />
        {verdict.later > 0 ? <Count label="未到期暂计" value={verdict.later} /> : null}
      </Item>
      <Item>
        <Count label="失分" value={`${verdict.lostRows}项 ${verdict.lost}`} />
      </Item>
      {critical && !draft ? (
        <Item>
          <AddressLink className="text-sm text-ink-2" href={rowHref(critical.code)}>
            临界：第{critical.number}行
          </AddressLink>
        </Item>
      ) : null}
      {draft ? <IfAccepted card={card} draft={draft} /> : null}
      {hint ? <p className="ml-auto px-5 text-sm text-ink-3 max-[831px]:hidden">{hint}</p> : null}
    </section>
  );
}

function Item({
  first = false,
  wide = false,
  children,
}: {
  first?: boolean;
  /** Left out on a phone. */
  wide?: boolean;
  children: ReactNode;
}) {
  const edge = first ? "pl-5" : "border-l border-line max-[831px]:border-l-0";
  const shown = wide ? "max-[831px]:hidden" : "";
  return (
    <div
      className={`flex min-h-8 items-center gap-2 px-3 first:pl-5 narrow:px-[18px] max-[831px]:min-h-6 max-[831px]:pl-5 ${edge} ${shown}`}
    >
      {children}
    </div>
  );
}

function Count({ label, value }: { label: string; value: number | string }) {
  return (
    <span className="text-sm">
      <span className="text-ink-3">{label}</span> <span className="font-medium">{value}</span>
    </span>
  );
}
