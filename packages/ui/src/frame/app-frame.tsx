import type { ElementType, ReactNode } from "react";
import { BrandMark } from "../brand-mark.tsx";

/** Top bar 48, rail 72 (168 from 1600 px), and one main area that fills the rest; only what is in it scrolls. */
export function AppFrame({
  brand,
  home,
  skipLabel,
  rail,
  top,
  children,
  link: Link = "a",
}: {
  brand: string;
  home: string;
  skipLabel: string;
  rail: ReactNode;
  top: ReactNode;
  children: ReactNode;
  link?: ElementType;
}) {
  return (
    <div
      className="grid h-dvh grid-cols-[72px_minmax(0,1fr)] max-[831px]:grid-cols-[56px_minmax(0,1fr)] grid-rows-[48px_minmax(0,1fr)] wide:grid-cols-[168px_minmax(0,1fr)]"
      data-frame="page"
    >
      <SkipLink label={skipLabel} />
      <header className="col-span-2 flex" data-frame="screen">
        <Link
          aria-label={brand}
          className="flex w-[72px] max-[831px]:w-[56px] flex-none items-center justify-center gap-2 border-r border-b border-line text-ink hover:no-underline wide:w-[168px] wide:justify-start wide:pl-[18px]"
          href={home}
        >
          <BrandMark />
          <b className="hidden text-lg tracking-[0.12em] wide:inline">{brand}</b>
        </Link>
        {top}
      </header>
      {rail}
      <main className="flex min-h-0 min-w-0 flex-col bg-surface" data-frame="page" id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** The first stop of the tab key: past the frame, to the page. */
export function SkipLink({ label, target = "main" }: { label: string; target?: string }) {
  return (
    <a
      className="absolute -top-12 left-2 z-50 bg-surface px-3 py-2 focus:top-2"
      data-frame="screen"
      href={`#${target}`}
    >
      {label}
    </a>
  );
}
