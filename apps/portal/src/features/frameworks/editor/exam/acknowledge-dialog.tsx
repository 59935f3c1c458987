"use client";

import type { Defect } from "@hengji/scoring-core";
import { Button } from "@hengji/ui";
import { useId, useState } from "react";
import { ConfirmDialog } from "../../../confirm/confirm-dialog.tsx";
import { useEditor } from "../editor-context.tsx";
import styles from "./exam.module.css";
import { acknowledge } from "../state/commands.ts";

/** A defect that stays: for a reason that is published with the table. */
export function AcknowledgeDialog({
  defect,
  onClose,
}: {
  readonly defect: Defect;
  readonly onClose: () => void;
}) {
  const { store } = useEditor();
  const id = useId();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const empty = reason.trim() === "";
  const keep = () => {
    setAsked(true);
    if (empty) return;
    acknowledge(store, defect, reason.trim());
    onClose();
  };
  return (
    <ConfirmDialog
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button kind="primary" onClick={keep}>
            保留并记下理由
          </Button>
        </>
      }
      message={asked && empty ? "请写明为什么保留，例如“按原印发的表执行”" : null}
      onClose={onClose}
      title="写明理由，保留这一处"
    >
      <p>{defect.message}</p>
      <label className={styles.reason} htmlFor={id}>
        保留的理由（随本版一并公布）
      </label>
      <textarea
        autoFocus
        className={styles.reasonText}
        id={id}
        maxLength={1000}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        rows={3}
        value={reason}
      />
    </ConfirmDialog>
  );
}
