import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";

export type SelectOption<Value extends string> = { value: Value; label: string };

/**
 * One choice out of a few, as quiet as a word of the bar it stands in. The list is the browser's own: it weighs
 * nothing, and every reader and keyboard knows it.
 */
export function SelectField<Value extends string>({
  label,
  options,
  value,
  onChange,
  icon,
  small = false,
}: {
  label: string;
  options: readonly SelectOption<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  icon?: IconName;
  small?: boolean;
}): ReactNode {
  const height = small ? "h-[26px] text-sm" : "h-8";
  return (
    <label
      className={`relative inline-flex items-center rounded-sm text-ink-2 hover:bg-sunken hover:text-ink ${height}`}
    >
      <span className="sr-only">{label}</span>
      {icon ? (
        <Icon className="pointer-events-none absolute left-2 text-ink-3" name={icon} size={14} />
      ) : null}
      <select
        className={`field-sizing-content appearance-none bg-transparent pr-6 ${icon ? "pl-7" : "pl-2"} ${height}`}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
        value={value}
      >
        {options.map((option) => (
          <option className="bg-surface text-ink" key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon className="pointer-events-none absolute right-2 text-ink-3" name="down" size={12} />
    </label>
  );
}
