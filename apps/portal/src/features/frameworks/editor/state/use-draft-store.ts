"use client";

import type { FrameworkDraft } from "@hengji/contracts";
import { frameworkServer } from "../../../../client/framework-server.ts";
import { useKeptStore } from "../../../kept-store/use-kept-store.ts";
import type { Worker } from "../../../score-sheet/state/sheet-state.ts";
import type { DraftState } from "./draft-state.ts";
import { DraftStore } from "./draft-store.ts";

/** One store for the page as long as it stands, and its state at every render. */
export const useDraftStore = (
  draft: FrameworkDraft,
  worker: Worker,
): { readonly store: DraftStore; readonly state: DraftState } =>
  useKeptStore(
    (browser) => new DraftStore(draft, worker, { server: frameworkServer, ...browser }),
    worker.account,
  );
