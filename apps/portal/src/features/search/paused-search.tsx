"use client";

import { SearchField } from "@hengji/ui";
import { useEffect, useState } from "react";

const typingPause = 250;

/**
 * Searches when the typing pauses, at once on Enter. `text` is what the address says; what is typed meanwhile is
 * not overwritten by an earlier answer.
 */
export function PausedSearch({
  text,
  onSearch,
  label,
  clearLabel,
  placeholder,
}: {
  text: string;
  onSearch: (text: string) => void;
  label: string;
  clearLabel: string;
  placeholder: string;
}) {
  const [typed, setTyped] = useState(text);
  const [asked, setAsked] = useState(text);
  const [answered, setAnswered] = useState(text);
  if (text !== answered) {
    setAnswered(text);
    if (text !== asked) setTyped(text);
  }
  const ask = () => {
    setAsked(typed.trim());
    onSearch(typed.trim());
  };
  useEffect(() => {
    if (typed.trim() === asked) return;
    const timer = setTimeout(ask, typingPause);
    return () => clearTimeout(timer);
  });
  return (
    <SearchField
      clearLabel={clearLabel}
      label={label}
      onChange={setTyped}
      onSubmit={ask}
      placeholder={placeholder}
      value={typed}
    />
  );
}
