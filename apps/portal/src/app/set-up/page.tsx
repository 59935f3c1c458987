import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BarePage } from "@/features/frame/bare-page.tsx";
import { SetUpScreen } from "@/features/set-up/set-up-screen.tsx";
import { serverApi } from "@/server/api.ts";

export const metadata: Metadata = { title: "初始化" };

/** Exists only until there is a bureau. */
export default async function SetUpPage() {
  const { open } = await (await serverApi()).account.viewSetUp();
  if (!open) notFound();
  return (
    <BarePage>
      <SetUpScreen />
    </BarePage>
  );
}
