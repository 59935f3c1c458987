"use client";

import { Button, buttonClass, Icon } from "@hengji/ui";
import type { ReactNode } from "react";
import { signInPath } from "../../sign-in/back-path.ts";
import { pointsText } from "../model/decimal-text.ts";
import type { Scorecard } from "@hengji/scoring-core";
import { type SheetState, unsavedCount } from "../state/sheet-state.ts";

/** Bars that everyone has to see: the session ended, or what is shown is only tried out. */
export function SheetBars({
  state,
  card,
  acknowledged,
  onLeaveTrial,
}: {
  state: SheetState;
  card: Scorecard;
  acknowledged: Scorecard;
  onLeaveTrial: () => void;
}) {
  const unsaved = unsavedCount(state);
  return (
    <>
      {state.session === "ended" ? (
        <Bar role="alert">
          <p>
            <b>登录已失效。</b>
            {unsaved > 0 ? `未保存的${unsaved}项保留在本机，重新登录后自动保存。` : "重新登录后继续。"}
          </p>
          <a
            className={buttonClass({ kind: "plain", size: "small" })}
            href={signInPath(window.location.pathname + window.location.search, { ended: true })}
          >
            重新登录
          </a>
        </Bar>
      ) : null}
      {state.trial !== null ? (
        <Bar role="status">
          <p>
            <b>试算，未保存。</b>
            已改{Object.keys(state.trial).length}项，合计{pointsText(card.total)}，{card.grade.label}
            ；保存的仍为
            {pointsText(acknowledged.total)}，{acknowledged.grade.label}。
          </p>
          <Button onClick={onLeaveTrial} size="small">
            结束试算并还原
          </Button>
        </Bar>
      ) : null}
    </>
  );
}

function Bar({ role, children }: { role: "alert" | "status"; children: ReactNode }) {
  return (
    <div
      className="flex flex-none items-center gap-3 border-b border-line-strong bg-amber-tint px-5 py-1.5 text-amber [&>a]:ml-auto [&>button]:ml-auto"
      data-frame="screen"
      role={role}
    >
      <Icon name="warning" size={14} />
      {children}
    </div>
  );
}
