"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { callMessage } from "../one-time-link/call-message.ts";

/** A dialog of the browser's own that is open as long as it is there. */
export function ConfirmDialog({
  title,
  message,
  actions,
  onClose,
  children,
}: {
  title: string;
  /** Why it was not done. */
  message: string | null;
  actions: ReactNode;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      aria-labelledby="confirm-title"
      className="m-auto w-[560px] rounded-md border border-line-strong bg-surface p-5 text-ink shadow-float"
      onClose={onClose}
      ref={dialog}
    >
      <h2 className="text-lg font-semibold" id="confirm-title">
        {title}
      </h2>
      <div className="mt-2 text-pretty text-ink-2">{children}</div>
      <p className="mt-2 text-pretty text-amber empty:hidden" role="alert">
        {message}
      </p>
      <div className="mt-5 flex justify-end gap-2">{actions}</div>
    </dialog>
  );
}

/** One call that a person confirmed: asked once at a time, its refusal in words. */
export function useAsked<T>(call: () => Promise<T>, unreachable: string) {
  const [answer, setAnswer] = useState<T>();
  const [message, setMessage] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const ask = async () => {
    if (pending) return;
    setPending(true);
    setMessage(null);
    try {
      setAnswer(await call());
    } catch (error) {
      setMessage(callMessage(error, unreachable));
    } finally {
      setPending(false);
    }
  };
  return { answer, message, pending, ask: () => void ask() };
}
