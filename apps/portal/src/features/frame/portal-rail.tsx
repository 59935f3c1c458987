"use client";

import { type IconName, Rail } from "@hengji/ui";
import Link from "next/link";
import { usePathname } from "next/navigation";

export type Section = { href: string; label: string; icon: IconName };

/** The sections of the portal, the open one marked. */
export function PortalRail({ sections }: { sections: readonly Section[] }) {
  const path = usePathname();
  return (
    <Rail
      items={sections.map((section) => ({
        ...section,
        current: path === section.href || path.startsWith(`${section.href}/`),
      }))}
      label="主导航"
      link={Link}
    />
  );
}
