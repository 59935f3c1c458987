"use client";

import { type RefObject, useEffect, useRef } from "react";

const items = (list: HTMLElement | null): readonly HTMLElement[] =>
  list ? Array.from(list.querySelectorAll<HTMLElement>("[data-tree]")) : [];

/** The keys of a tree (ARIA): arrows go through what is unfolded, right and left unfold and fold, Home and End. */
export function useTreeKeys(
  list: RefObject<HTMLElement | null>,
  toggle: (path: string, open: boolean) => void,
): void {
  // One stop of the tab key: the open row, or the first item.
  useEffect(() => {
    const all = items(list.current);
    if (all.length > 0 && !all.some(({ tabIndex }) => tabIndex === 0)) all[0]?.setAttribute("tabindex", "0");
  });
  const folds = useRef(toggle);
  useEffect(() => {
    folds.current = toggle;
  });
  useEffect(() => {
    const element = list.current;
    const press = (event: KeyboardEvent) =>
      onKey(event, items(element), (path, open) => folds.current(path, open));
    element?.addEventListener("keydown", press);
    return () => element?.removeEventListener("keydown", press);
  }, [list]);
}

function onKey(
  event: KeyboardEvent,
  all: readonly HTMLElement[],
  toggle: (path: string, open: boolean) => void,
): void {
  const at = all.findIndex((one) => one === document.activeElement);
  const here = all[at];
  if (here === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const { path, open } = here.dataset;
  const go = (to: number) => all[Math.min(Math.max(to, 0), all.length - 1)]?.focus();
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => go(at + 1),
    ArrowUp: () => go(at - 1),
    Home: () => go(0),
    End: () => go(all.length - 1),
    ArrowRight: () => (path !== undefined && open === "false" ? toggle(path, true) : go(at + 1)),
    ArrowLeft: () => {
      if (path !== undefined && open === "true") return toggle(path, false);
      const above = all.slice(0, at).findLastIndex((one) => depth(one) < depth(here));
      if (above >= 0) go(above);
    },
  };
  const move = moves[event.key];
  if (move === undefined) return;
  event.preventDefault();
  move();
}

const depth = (one: HTMLElement): number =>
  Number(one.closest<HTMLElement>("[data-level]")?.dataset.level ?? 0);
