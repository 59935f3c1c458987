"use client";

import type { EvaluationSheet } from "@hengji/contracts";
import dynamic from "next/dynamic";
import { ScoreSheet } from "./score-sheet.tsx";
import { useSheetAddress } from "./use-sheet-address.ts";
import { WhyPanelLoading } from "./why-panel/why-panel-loading.tsx";

const WhyPanel = dynamic(() => import("./why-panel/why-panel.tsx").then((module) => module.WhyPanel), {
  loading: WhyPanelLoading,
});

/** The score sheet on its address; the explanation's code comes when the first row is opened. */
export function ScoreSheetScreen({ sheet }: { sheet: EvaluationSheet }) {
  const bar = useSheetAddress();
  return <ScoreSheet bar={bar} Panel={WhyPanel} sheet={sheet} />;
}
