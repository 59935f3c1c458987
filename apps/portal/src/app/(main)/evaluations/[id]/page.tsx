import { evaluationGetInput } from "@hengji/contracts";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ScoreSheetScreen } from "@/features/score-sheet/score-sheet-screen.tsx";
import { workerOf } from "@/features/score-sheet/worker-of.ts";
import { serverApi } from "@/server/api.ts";

/** Once per request, for the title and the page. */
const loadSheet = cache(async (id: string) => {
  const input = evaluationGetInput.safeParse({ id });
  if (!input.success) notFound();
  const api = await serverApi();
  return api.evaluation.get(input.data);
});

export async function generateMetadata({ params }: PageProps<"/evaluations/[id]">): Promise<Metadata> {
  const { evaluation } = await loadSheet((await params).id);
  return { title: `评分表 · ${evaluation.departmentName}` };
}

export default async function EvaluationPage({ params }: PageProps<"/evaluations/[id]">) {
  const sheet = await loadSheet((await params).id);
  const api = await serverApi();
  return (
    <ScoreSheetScreen key={sheet.evaluation.id} sheet={sheet} worker={workerOf(await api.session.viewer())} />
  );
}
