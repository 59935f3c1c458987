import { type GivenState, givenExplanations } from "../model/given.ts";
import { BasisMark } from "../table/cells/basis-mark.tsx";

const states: readonly GivenState[] = [
  "stated",
  "inferred",
  "affirmed",
  "judged",
  "notApplicable",
  "notYetDue",
  "missing",
  "unneeded",
];

/** 图例: every mark that a value may bear, and what it means. */
export function MarkLegend() {
  return (
    <dl>
      {states.map((state) => (
        <div className="grid grid-cols-[64px_minmax(0,1fr)] border-b border-line py-1.5" key={state}>
          <dt>
            <BasisMark state={state} />
          </dt>
          <dd className="text-ink-2">{givenExplanations[state]}</dd>
        </div>
      ))}
    </dl>
  );
}
