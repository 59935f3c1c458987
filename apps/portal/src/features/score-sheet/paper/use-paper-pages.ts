"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { paperPages, type PageRows } from "../model/paper-pages.ts";

/** A4 landscape less its margins, in CSS pixels, and a little less for roundings. */
const pageHeight = ((210 - 2 * 14) * 96) / 25.4 - 6;

/** The line that names an unfinished copy above every later page: 7 mm, as its style says. */
const RUNNING = (7 * 96) / 25.4;

/** Breaks the table into pages when printing begins, and takes the breaks back afterwards. */
export function usePaperPages(rows: number): {
  root: RefObject<HTMLDivElement | null>;
  pages: readonly PageRows[];
} {
  const root = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly PageRows[] | null>(null);
  useEffect(() => {
    const before = () => {
      flushSync(() => setPages(null));
      const measured = root.current ? measure(root.current) : null;
      flushSync(() => setPages(measured));
    };
    const after = () => setPages(null);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  return { root, pages: pages ?? [{ start: 0, end: rows }] };
}

/** Lays the unbroken table out at the width of the page, out of sight, and reads its rows' heights. */
function measure(root: HTMLElement): readonly PageRows[] {
  root.dataset.frame = "measure";
  const height = (selector: string) => root.querySelector(selector)?.getBoundingClientRect().height ?? 0;
  const heights = [...root.querySelectorAll("tbody tr:not([data-paper])")].map(
    (row) => row.getBoundingClientRect().height,
  );
  const signatures = root.querySelector<HTMLElement>("[data-paper=signatures]");
  const closing =
    height("[data-paper=total]") +
    (signatures ? height("[data-paper=signatures]") + parseFloat(getComputedStyle(signatures).marginTop) : 0);
  const running = root.dataset.remark === undefined ? 0 : RUNNING;
  const whole = pageHeight - height("thead");
  const other = whole - running;
  const first = whole - height("[data-paper=title]");
  root.dataset.frame = "paper";
  return paperPages(heights, { first, other, closing });
}
