import { pageAccount } from "@hengji/contracts";
import { AppFrame } from "@hengji/ui";
import Link from "next/link";
import type { ReactNode } from "react";
import { PortalRail } from "@/features/frame/portal-rail.tsx";
import { PortalTopBar } from "@/features/frame/portal-top-bar.tsx";
import { sectionsOf } from "@/features/frame/sections.ts";
import { homePath } from "@/features/sign-in/back-path.ts";
import { serverApi } from "@/server/api.ts";

export default async function MainLayout({ children }: { children: ReactNode }) {
  const api = await serverApi();
  const viewer = await api.session.viewer();
  return (
    <AppFrame
      brand="衡绩"
      home={homePath}
      link={Link}
      rail={<PortalRail sections={sectionsOf(viewer)} />}
      skipLabel="跳到正文"
      top={<PortalTopBar viewer={viewer} />}
    >
      <meta content={viewer.account} name={pageAccount.meta} />
      {children}
    </AppFrame>
  );
}
