import { frameworkGetInput } from "@hengji/contracts";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { DraftEditorScreen } from "@/features/frameworks/editor/draft-editor-screen.tsx";
import { orNotFound } from "@/features/frameworks/or-not-found.ts";
import { workerOf } from "@/features/score-sheet/worker-of.ts";
import { serverApi } from "@/server/api.ts";

/** Once per request, for the title and the page. */
const loadDraft = cache(async (draftId: string) => {
  const input = frameworkGetInput.safeParse({ draftId });
  if (!input.success) notFound();
  const api = await serverApi();
  return orNotFound(api.framework.get(input.data));
});

export async function generateMetadata({ params }: PageProps<"/frameworks/drafts/[id]">): Promise<Metadata> {
  const { head } = await loadDraft((await params).id);
  return { title: `编制 · ${head.body.name}` };
}

export default async function FrameworkDraftPage({ params }: PageProps<"/frameworks/drafts/[id]">) {
  const draft = await loadDraft((await params).id);
  const api = await serverApi();
  return (
    <DraftEditorScreen draft={draft} key={draft.draftId} worker={workerOf(await api.session.viewer())} />
  );
}
