import type { Scorecard } from "@hengji/scoring-core";
import { pointsText } from "../model/decimal-text.ts";
import type { Draft } from "../state/row-edits.ts";

/** What accepting the open editor's value would do to total and grade; the old total stands until then. */
export function IfAccepted({ draft, card }: { draft: Draft; card: Scorecard }) {
  const after = draft.card;
  const text = draft.typed.form.kind === "text";
  return (
    <div
      className="ml-auto flex h-8 items-center gap-2 bg-surface px-3 text-sm text-blue"
      data-then
      role="status"
    >
      {text ? null : (
        <span>
          {draft.problem ? (
            <>
              尚不能接受：合计仍为<b>{pointsText(card.total)}</b>
            </>
          ) : after ? (
            <>
              若接受：合计<b>{pointsText(after.total)}</b>，
              {after.grade.code !== card.grade.code || !after.nextGrade ? (
                <b>{after.grade.label}</b>
              ) : (
                <>
                  距{after.nextGrade.label}
                  <b>{pointsText(after.nextGrade.distance)}</b>
                </>
              )}
            </>
          ) : null}
        </span>
      )}
      <span>
        <kbd>Enter</kbd> 接受 <kbd>Esc</kbd> 还原
      </span>
    </div>
  );
}
