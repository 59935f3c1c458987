"use client";

import { Button, Input, SearchField as AriaSearchField } from "react-aria-components/SearchField";
import { Icon } from "./icon.tsx";

/** A field that narrows what is shown; Esc or the cross empties it. */
export function SearchField({
  label,
  clearLabel,
  placeholder,
  value,
  onChange,
  onSubmit,
}: {
  label: string;
  clearLabel: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  onSubmit: (value: string) => void;
}) {
  return (
    <AriaSearchField
      aria-label={label}
      className={fieldClass}
      onChange={onChange}
      onSubmit={onSubmit}
      value={value}
    >
      <Icon className="text-ink-3" name="find" size={14} />
      <Input className={inputClass} placeholder={placeholder} />
      <Button
        aria-label={clearLabel}
        className="flex rounded-sm text-ink-3 group-data-empty:invisible hover:text-ink"
      >
        <Icon name="close" size={14} />
      </Button>
    </AriaSearchField>
  );
}

const fieldClass =
  "group inline-flex h-7 items-center gap-1.5 rounded-md border border-control bg-surface px-2 text-sm " +
  "focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-focus";

const inputClass = "w-[150px] bg-transparent text-ink outline-none [&::-webkit-search-cancel-button]:hidden";
