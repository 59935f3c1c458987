"use client";

import type { FrameworkEventCode } from "@hengji/contracts";
import { Button } from "@hengji/ui";
import { type ReactNode, useState } from "react";
import { frameworkServer } from "@/client/framework-server.ts";
import { useEditor } from "../editor-context.tsx";
import { reasonsAgainst } from "./blocking.ts";
import { StepDialog } from "./step-dialog.tsx";

type Step = Exclude<FrameworkEventCode, "edit" | "reopen" | "revise">;
const order: readonly Step[] = ["cancel", "withdraw", "return", "submit", "approve"];
const words: Record<Step, string> = {
  cancel: "作废",
  withdraw: "撤回修改",
  return: "退回",
  submit: "提交审核",
  approve: "审核发布",
};

/** What this reader may do with the draft now. What is not possible yet stays, with its reasons beneath the head. */
export function StepButtons() {
  const { state, working, defects } = useEditor();
  const [open, setOpen] = useState<Step | null>(null);
  const { allowed } = state.draft.submission;
  const close = () => setOpen(null);
  return (
    <>
      {order.flatMap((step) => {
        const found = allowed.find(({ event }) => event === step);
        if (found === undefined) return [];
        const against = reasonsAgainst(found, state, working, defects);
        const primary = step === "submit" || step === "approve";
        return [
          <Button
            aria-describedby={against.length > 0 && primary ? "step-reasons" : undefined}
            aria-disabled={against.length > 0}
            key={step}
            kind={primary ? "primary" : step === "cancel" ? "tool" : "plain"}
            onClick={() => setOpen(step)}
            size="regular"
            title={against.length > 0 ? against.join("；") : undefined}
          >
            {words[step]}
          </Button>,
        ];
      })}
      {open === null ? null : <Dialog onClose={close} step={open} />}
    </>
  );
}

function Dialog({ step, onClose }: { readonly step: Step; readonly onClose: () => void }): ReactNode {
  const { state, working, defects } = useEditor();
  const { draft } = state;
  const { name, year } = draft.head.body;
  const warnings = defects.filter(
    ({ severity, acknowledged }) => severity === "warning" && !acknowledged,
  ).length;
  switch (step) {
    case "submit":
      return (
        <StepDialog
          onClose={onClose}
          take={(at) => frameworkServer.submit(at)}
          title="提交审核？"
          verb="提交审核"
        >
          <p>
            “{name}”共{working.rows.length}行，体检没有错误
            {warnings > 0 ? `，还有${warnings}处提醒没有说明` : ""}
            。提交后不能再改，由绩效科负责人审核发布；审核前可以撤回。
          </p>
        </StepDialog>
      );
    case "withdraw":
      return (
        <StepDialog
          onClose={onClose}
          take={(at) => frameworkServer.withdraw(at)}
          title="撤回修改？"
          verb="撤回修改"
        >
          <p>撤回后可以接着改，改好须重新提交。</p>
        </StepDialog>
      );
    case "approve":
      return (
        <StepDialog
          onClose={onClose}
          take={(at) => frameworkServer.approve(at)}
          title={`审核通过，发布第${draft.version}版？`}
          verb="审核发布"
        >
          <p>
            “{name}”适用于{year}年度，发布后内容固定并记下校验值，评价可以按它计分；以后的改动另成一版。
          </p>
        </StepDialog>
      );
    case "return":
      return (
        <StepDialog
          onClose={onClose}
          said={{
            label: "退回的理由",
            example: "写明哪一行、哪里要改、怎样改",
            missing: "请写明退回的理由，编制人据此修改",
          }}
          take={(at, opinion) => frameworkServer.return({ ...at, opinion })}
          title="退回修改"
          verb="退回并说明理由"
        >
          <p>退回后由编制人修改并重新提交。</p>
        </StepDialog>
      );
    case "cancel":
      return (
        <StepDialog
          onClose={onClose}
          said={{ label: "作废的理由", example: "例如：改用上年的一版", missing: "请写明作废的理由" }}
          take={(at, reason) => frameworkServer.cancel({ ...at, reason })}
          title={`作废“${name}”的修订稿？`}
          verb="作废"
        >
          <p>作废后不能恢复，内容仍可查看；已发布的各版不受影响。</p>
        </StepDialog>
      );
  }
}
