import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { BarePage } from "@/features/frame/bare-page.tsx";
import { SetUpScreen } from "@/features/set-up/set-up-screen.tsx";
import { serverApi } from "@/server/api.ts";

/** Once per request, for the title and the page: when there is a bureau, neither exists. */
const whileOpen = cache(async () => {
  const { open } = await (await serverApi()).account.viewSetUp();
  if (!open) notFound();
});

export async function generateMetadata(): Promise<Metadata> {
  await whileOpen();
  return { title: "初始化" };
}

export default async function SetUpPage() {
  await whileOpen();
  return (
    <BarePage>
      <SetUpScreen />
    </BarePage>
  );
}
