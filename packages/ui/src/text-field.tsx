"use client";

import { type ReactNode, useId } from "react";
import {
  FieldError,
  Input,
  Label,
  Text,
  TextField as AriaTextField,
  type TextFieldProps,
} from "react-aria-components/TextField";

/** A labelled field; what is wrong stands beneath it and is read with it. */
export function TextField({
  label,
  description,
  error,
  aside,
  ...props
}: TextFieldProps & { label: string; description?: string; error?: ReactNode; aside?: ReactNode }) {
  const errorId = useId();
  return (
    <AriaTextField {...props} isInvalid={Boolean(error)} className="flex flex-col gap-1">
      <span className="flex text-sm leading-5 text-ink-2">
        <Label>{label}</Label>
        {aside ? <span className="ml-auto">{aside}</span> : null}
      </span>
      <Input className={inputClass} />
      {description ? (
        <Text slot="description" className="text-sm leading-5 text-ink-3">
          {description}
        </Text>
      ) : null}
      <FieldError id={errorId} className="text-sm leading-5 text-ink">
        {error}
      </FieldError>
    </AriaTextField>
  );
}

const inputClass =
  "h-10 w-full rounded-md border border-control bg-surface px-3 text-lg text-ink " +
  "focus:border-transparent focus:outline-2 focus:outline-offset-0 focus:outline-focus " +
  "data-invalid:border-2 data-invalid:border-amber";
