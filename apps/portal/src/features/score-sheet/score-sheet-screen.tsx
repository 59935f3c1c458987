"use client";

import type { EvaluationSheet } from "@hengji/contracts";
import dynamic from "next/dynamic";
import { useEffect } from "react";
import { ScoreSheet } from "./score-sheet.tsx";
import type { Worker } from "./state/sheet-state.ts";
import { useSheetStore } from "./state/use-sheet-store.ts";
import { useSheetAddress } from "./use-sheet-address.ts";
import { WhyPanelLoading } from "./why-panel/why-panel-loading.tsx";

const WhyPanel = dynamic(() => import("./why-panel/why-panel.tsx").then((module) => module.WhyPanel), {
  loading: WhyPanelLoading,
});
const Records = dynamic(() => import("./records/records.tsx").then((module) => module.Records));

/** The score sheet on its address; what a first look does not need is fetched when it is opened. */
export function ScoreSheetScreen({ sheet, worker }: { sheet: EvaluationSheet; worker: Worker }) {
  const bar = useSheetAddress();
  const { store, state } = useSheetStore(sheet, worker);
  useEffect(() => {
    store.start();
  }, [store]);
  return <ScoreSheet Panel={WhyPanel} Records={Records} bar={bar} state={state} store={store} />;
}
