import { BrandMark } from "@hengji/ui";
import type { ReactNode } from "react";

/** A page outside the frame, where it is not known who reads: only the house's name above it. */
export function BarePage({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh grid-rows-[48px_1fr]">
      <header className="flex items-center gap-2 border-b border-line px-5">
        <BrandMark />
        <b className="text-lg tracking-[0.12em]">衡绩</b>
      </header>
      <main className="bg-surface" id="main">
        {children}
      </main>
    </div>
  );
}
