"use client";

import { useState } from "react";
import { Icon } from "../icon.tsx";
import { parseTheme, type Theme, themeCookie, themes } from "./theme.ts";

/** Light, dark or as the system; applied at once and remembered in this browser. */
export function ThemeSwitch({
  theme,
  label,
  names,
}: {
  theme: Theme;
  label: string;
  names: Record<Theme, string>;
}) {
  const [chosen, setChosen] = useState(theme);
  const choose = (value: string) => {
    const next = parseTheme(value);
    document.documentElement.dataset["theme"] = next;
    document.cookie = themeCookie(next, location.protocol === "https:");
    setChosen(next);
  };
  return (
    <label className="relative inline-flex h-8 items-center rounded-md text-ink hover:bg-sunken">
      <span className="sr-only">{label}</span>
      <Icon className="pointer-events-none absolute left-2 text-ink-3" name="theme" size={14} />
      <select
        className="h-8 appearance-none rounded-md bg-transparent pr-6 pl-7 text-ink"
        onChange={(event) => choose(event.currentTarget.value)}
        value={chosen}
      >
        {themes.map((each) => (
          <option className="bg-surface" key={each} value={each}>
            {names[each]}
          </option>
        ))}
      </select>
      <Icon className="pointer-events-none absolute right-2 text-ink-3" name="down" size={12} />
    </label>
  );
}
