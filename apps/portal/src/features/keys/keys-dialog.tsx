"use client";

import { Button } from "@hengji/ui";
import { type ReactNode, useEffect, useId, useRef } from "react";

/** A key, or several, and what it does. */
export type Keys = readonly (readonly [key: string, does: string])[];

/** What a dialog of keys is opened with. */
export interface KeysDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A dialog of the browser's own that lists keys. */
export function KeysDialog({
  open,
  onClose,
  title,
  width,
  children,
}: KeysDialogProps & { readonly title: string; readonly width: string; readonly children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      aria-labelledby={titleId}
      className={`m-auto max-w-[calc(100vw-16px)] rounded-md border border-line-strong bg-surface p-5 text-ink shadow-float backdrop:bg-transparent ${width}`}
      data-frame="screen"
      onClose={onClose}
      ref={dialog}
    >
      <div className="flex items-center justify-between">
        <h2 className="text-lg font-semibold" id={titleId}>
          {title}
        </h2>
        <Button onClick={() => dialog.current?.close()}>关闭</Button>
      </div>
      {children}
    </dialog>
  );
}

export const KeysRows = ({ keys }: { readonly keys: Keys }) => (
  <tbody>
    {keys.map(([key, does]) => (
      <tr className="border-b border-line" key={key}>
        <th className="py-1.5 pr-4 font-medium whitespace-nowrap" scope="row">
          {key}
        </th>
        <td className="py-1.5 text-ink-2">{does}</td>
      </tr>
    ))}
  </tbody>
);
