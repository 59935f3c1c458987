import type { ReactNode } from "react";
import { GradeWord } from "../../evaluations/grade-word.tsx";
import { AddressLink } from "../address-link.tsx";
import { pointsText } from "../model/decimal-text.ts";
import type { SheetModel } from "../model/sheet-model.ts";
import { decisiveReading, sensitivityText, verdictOf } from "../model/verdict.ts";
import type { Draft } from "../state/row-edits.ts";
import { GradeBeam } from "./grade-beam.tsx";
import { IfAccepted } from "./if-accepted.tsx";

/** Total, grade, distance to the next, how many rows stand where, and what one other reading would change. */
export function VerdictBar({
  model,
  draft,
  rowHref,
}: {
  model: SheetModel;
  /** What is typed in the open editor, if any. */
  draft: Draft | null;
  rowHref: (code: string) => string;
}) {
  const { card } = model;
  const verdict = verdictOf(model);
  const reading = decisiveReading(card);
  return (
    <section
      aria-label="评价结果"
      className="flex h-12 flex-none items-center overflow-hidden border-t border-line-strong bg-surface whitespace-nowrap"
      data-frame="screen"
    >
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
      <Item>
        <GradeBeam model={model} />
      </Item>
      <Item>
        <Count label="已评" value={verdict.scored} />
        <Count label="不适用" value={verdict.notApplicable} />
        <Count label="未评" value={verdict.missing} />
      </Item>
      <Item>
        <Count label="失分" value={`${verdict.lostRows}项 ${verdict.lost}`} />
      </Item>
      {reading && !draft ? (
        <Item>
          <span className="text-sm text-ink-3">敏感</span>
          <AddressLink className="text-sm" href={rowHref(reading.indicator)}>
            {sensitivityText(model, reading)}
          </AddressLink>
        </Item>
      ) : null}
      {draft ? <IfAccepted card={card} draft={draft} /> : null}
    </section>
  );
}

function Item({ first = false, children }: { first?: boolean; children: ReactNode }) {
  const edge = first ? "pl-5" : "border-l border-line";
  return (
    <div className={`flex h-8 items-center gap-2 px-3 first:pl-5 narrow:px-[18px] ${edge}`}>{children}</div>
  );
}

function Count({ label, value }: { label: string; value: number | string }) {
  return (
    <span className="text-sm">
      <span className="text-ink-3">{label}</span> <span className="font-medium">{value}</span>
    </span>
  );
}
