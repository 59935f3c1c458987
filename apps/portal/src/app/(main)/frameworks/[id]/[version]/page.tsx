import { frameworkVersionKey } from "@hengji/contracts";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { orNotFound } from "@/features/frameworks/or-not-found.ts";
import { VersionScreen } from "@/features/frameworks/version/version-screen.tsx";
import { serverApi } from "@/server/api.ts";

/** Once per request, for the title and the page. */
const loadVersion = cache(async (frameworkId: string, version: string) => {
  const input = frameworkVersionKey.safeParse({
    frameworkId,
    version: /^\d{1,6}$/.test(version) ? Number(version) : 0,
  });
  if (!input.success) notFound();
  const api = await serverApi();
  return orNotFound(api.framework.version(input.data));
});

type Props = PageProps<"/frameworks/[id]/[version]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, version } = await params;
  const { framework } = await loadVersion(id, version);
  return { title: `${framework.name} · 第${version}版` };
}

export default async function FrameworkVersionPage({ params }: Props) {
  const { id, version } = await params;
  const view = await loadVersion(id, version);
  return <VersionScreen key={`${view.frameworkId} ${view.version}`} view={view} />;
}
