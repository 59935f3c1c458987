"use client";

import { useState } from "react";
import { SelectField } from "../select-field.tsx";
import { type Theme, themeCookie, themes } from "./theme.ts";

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
  const choose = (next: Theme) => {
    document.documentElement.dataset["theme"] = next;
    document.cookie = themeCookie(next, location.protocol === "https:");
    setChosen(next);
  };
  return (
    <SelectField
      icon="theme"
      label={label}
      onChange={choose}
      options={themes.map((value) => ({ value, label: names[value] }))}
      value={chosen}
    />
  );
}
