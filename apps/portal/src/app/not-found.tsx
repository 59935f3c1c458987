import type { Metadata } from "next";
import NotFound from "./(main)/not-found.tsx";

export const metadata: Metadata = { title: "没有找到" };

export default function UnknownAddress() {
  return (
    <main className="min-h-dvh bg-surface pt-px" id="main">
      <NotFound />
    </main>
  );
}
