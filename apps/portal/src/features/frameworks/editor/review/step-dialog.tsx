"use client";

import type { FrameworkStepTaken } from "@hengji/contracts";
import { Button } from "@hengji/ui";
import { useRouter } from "next/navigation";
import { type ReactNode, useId, useState } from "react";
import { ConfirmDialog, useAsked } from "../../../confirm/confirm-dialog.tsx";
import { versionPath } from "../../paths.ts";
import { useEditor } from "../editor-context.tsx";
import styles from "../exam/exam.module.css";

const unreachable = "没有收到系统的答复，不知道是否已办理。可以再试一次，不会重复办理。";

/** One step of the review, confirmed; where something has to be said with it, it is asked for. */
export function StepDialog({
  title,
  verb,
  said,
  take,
  onClose,
  children,
}: {
  readonly title: string;
  readonly verb: string;
  /** What has to be written: its name, an example, and what is said when it is missing. */
  readonly said?: { readonly label: string; readonly example: string; readonly missing: string };
  readonly take: (
    step: { readonly draftId: string; readonly requestKey: string; readonly baseVersion: number },
    words: string,
  ) => Promise<FrameworkStepTaken>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { store, state } = useEditor();
  const router = useRouter();
  const id = useId();
  const [words, setWords] = useState("");
  const [empty, setEmpty] = useState(false);
  // Made once: a step that is asked for again after a lost answer is the same step.
  const [step] = useState(() => ({
    draftId: state.draft.draftId,
    requestKey: crypto.randomUUID(),
    baseVersion: state.draft.submission.version,
  }));
  const { message, pending, ask } = useAsked(async () => {
    const { published } = await take(step, words.trim());
    if (published) {
      router.push(versionPath(published.frameworkId, published.version));
      return;
    }
    await store.readNow();
    onClose();
  }, unreachable);
  const confirm = () => {
    const lacks = said !== undefined && words.trim() === "";
    setEmpty(lacks);
    if (!lacks) ask();
  };
  const close = () => {
    if (message !== null) store.readLater();
    onClose();
  };
  return (
    <ConfirmDialog
      actions={
        <>
          <Button onClick={close}>取消</Button>
          <Button aria-disabled={pending} kind="primary" onClick={confirm}>
            {pending ? "正在办理…" : verb}
          </Button>
        </>
      }
      message={empty ? (said?.missing ?? null) : message}
      onClose={close}
      title={title}
    >
      {children}
      {said ? (
        <>
          <label className={styles.reason} htmlFor={id}>
            {said.label}
          </label>
          <textarea
            autoFocus
            className={styles.reasonText}
            id={id}
            maxLength={1000}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
            placeholder={said.example}
            rows={4}
            value={words}
          />
        </>
      ) : null}
    </ConfirmDialog>
  );
}
