import type { Metadata } from "next";
import { BarePage } from "@/features/frame/bare-page.tsx";
import NotFound from "./(main)/not-found.tsx";

export const metadata: Metadata = { title: "没有找到" };

export default function UnknownAddress() {
  return (
    <BarePage>
      <NotFound />
    </BarePage>
  );
}
